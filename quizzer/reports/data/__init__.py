"""What a report says, before it has any form: frozen values, which every renderer reads and JSON is made of."""
