"""Who somebody is and what they may do: every request, the passphrase, and every act of staff."""
