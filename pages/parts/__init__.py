"""What pages share: the frame, the door to the store, the filters, cards, headlines, the drawer and the downloads."""
