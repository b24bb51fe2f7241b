# Pages for readers
