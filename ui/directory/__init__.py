"""The directory of services, and one's own work that is not about jobs: a page with its forms."""
