"""The directory of services, what is done together with them, and one's own work that is not about jobs: pages with their forms."""
