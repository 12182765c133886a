"""Managing personal information: the forms and the tab. A decision, the consents it creates, taking one back."""
