"""What was done to the store, what each act did to the headlines, and taking it back."""
