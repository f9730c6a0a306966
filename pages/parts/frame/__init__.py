"""What stands around and between the contents of every page: its styles, navigation, band, sections and notices."""
