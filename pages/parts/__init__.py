"""What pages share: the door to the store, the view, links and downloads; and rooms for what stands around, is chosen, asked or drawn."""
