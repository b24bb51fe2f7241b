# Pages for moderators
