"""What is judged of whole rows, kind by kind; each check takes a batch of rows and says what is wrong with them."""
