"""What happened: the store on disk. The one home of SQL."""
