"""What stands beside an answer and is none of it: navigation, adverts, boxes, pictures, tags, words to the readers."""
