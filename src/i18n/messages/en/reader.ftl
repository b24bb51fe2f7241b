# Pages for readers

# The frame of every page
site-name = Nazar
languages-name = Language
footer-tagline = Nazar, home of what readers say
footer-feed = Article feed
footer-privacy = Privacy
footer-licences = Licences
footer-desk = The desk

# The list of articles
index-title = Articles
index-lead = Writing to read, rate and talk about.
index-empty = There are no articles in this language yet.
categories-name = Categories
categories-all = All
pager-name = Pages
pager-previous = Previous
pager-next = Next
pager-place = Page { $page } of { $pages }

# The article
article-author = Author
article-published = Published
article-updated = Updated
article-views = Views
article-average = Average rating
toc-name = Contents
share-name = Share
share-mail = Email
share-telegram = Telegram
share-whatsapp = WhatsApp
share-copy = Copy link
share-copied = Link copied.
related-name = Related articles

# The rating
rating-name = Rating
rating-question = Rate this article
rating-of-five = out of { 5 }
votes-count = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
rating-votes = { $n ->
    [one] average of { $n } vote
   *[other] average of { $n } votes
}
rating-sentence = { $n ->
    [one] { $average } out of { 5 }, { $n } vote
   *[other] { $average } out of { 5 }, { $n } votes
}
rating-strip = { $n ->
    [one] Average rating { $average } out of { 5 }, { $n } vote
   *[other] Average rating { $average } out of { 5 }, { $n } votes
}
rating-average-short = { $average } out of { 5 }
rating-be-first = Be the first to rate
rating-none = Nobody has rated this yet.
rating-save = Save rating
rating-change = Change rating
rating-remove = Remove my rating
rating-saved = Your rating was saved: { $n } out of { 5 }. You can change it whenever you like.
rating-changed = Your rating was changed: { $n } out of { 5 }. You can change it again.
rating-removed = Your rating was removed.
rating-yours = Your rating: { $n } out of { 5 }
rating-closed = Ratings for this article are closed.
rating-waits = Your rating is kept and does not count yet: today somebody else has rated this page from the same network.
rating-code-link = Type a code, and it counts
rating-code-title = One code, and your rating counts
rating-code-lead = Today somebody else has rated this page from the same network. Your rating is kept; type the code in the picture, and it counts too.
rating-code-picture = Picture of the security code; if you cannot see it, leave your rating to the moderators with the link below.
rating-code-send = Count my rating
rating-code-leave = Leave it to the moderators
rating-code-later = There is no code to be had just now. Your rating is kept.
stars-word-1 = poor
stars-word-5 = excellent
stars-said-1 = { 1 } out of { 5 } – poor
stars-said-2 = { 2 } out of { 5 } – fair
stars-said-3 = { 3 } out of { 5 } – average
stars-said-4 = { 4 } out of { 5 } – good
stars-said-5 = { 5 } out of { 5 } – excellent
stars-number = { $n } out of { 5 }
stars-none = You have not chosen a star yet.
stars-label = { $n } out of { 5 } stars
spread-partial = Votes brought from elsewhere are not part of these bars.
spread-caption = How the votes are spread
spread-stars = { $n ->
    [one] { $n } star
   *[other] { $n } stars
}

# Comments
comments-name = Comments
comments-count = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
comments-none = No comments yet.
comments-be-first = Write the first one
comments-closed = Comments are closed.
sort-name = Order
sort-newest = Newest
sort-oldest = Oldest
comment-reply = Reply
comment-reply-to = Reply: { $name }
comment-in-reply-to = In reply to { $name }
comment-change = Edit or withdraw
comment-edited = edited
comment-badge-author = author of the article
comment-badge-staff = staff
comment-badge-held = Awaiting moderation
comment-held = Your comment is awaiting moderation; for now only you can see it.
comment-published = Your comment is published. Thank you.
comment-changed = Your change was saved and will be read again before it is published.
comment-taken-back = You withdrew your comment.
comment-withdrawn = The writer withdrew this comment.
comment-removed = This comment was removed.

# The form for a comment
form-name-heading = Add a comment
form-reply-heading = Reply to this comment
form-moderated = Comments are read before they are published.
form-open = Comments are published at once.
form-name = Name
form-optional = (optional)
form-email = Email
form-email-hint = Your email will not be published.
form-website = Website
form-body = Your comment
form-body-hint = Up to { $max } characters. You can use *emphasis*, **strong emphasis**, > quotes and links.
form-left = Characters left:
form-trap = Leave this field empty
form-send = Send comment
form-cancel = Cancel
form-faults = Your comment was not sent yet. Your text is still here.
form-asked = One more step: type the code in the picture and send again. Your text is still here.
form-renewed = This is a new code. Your text is still here.
captcha-name = Security code
captcha-picture = Picture of the security code; if you cannot see it, tick the choice below the answer field.
captcha-renew = New code
captcha-hint-digits = Type the digits with any keyboard.
captcha-hint-letters = The letters and digits in the picture; capitals do not matter.
captcha-unread = I cannot read the picture; send my comment to the moderators without a code.

# Changing a comment of one’s own
edit-heading = Edit your comment
edit-time-left = { $n ->
    [one] You can edit or withdraw your comment for { $n } more minute.
   *[other] You can edit or withdraw your comment for { $n } more minutes.
}
edit-save = Save change
edit-withdraw = Withdraw comment
edit-withdraw-hint = A withdrawn comment is no longer shown; the replies to it stay.

# Privacy
privacy-title = Privacy
privacy-lead = Only what is needed to show comments and count ratings is kept here.
privacy-stored-name = What is stored
privacy-stored-comment = Your comment, the name you give and the time. Email and website are optional; the email is never published.
privacy-stored-rating = Your rating beside a random mark, not beside your name. You can change or remove it whenever you like.
privacy-stored-address = Your network address is not stored; only a keyed fingerprint of it is kept for a short time, against floods of spam.
privacy-asked-name = Who else sees a comment
privacy-asked = Against spam, these programs are shown comments with the name and website you give: { $names }.
privacy-asked-personal = Your network address and email go along, and are kept here for up to 30 days.
privacy-asked-anonymous = Your network address and email do not go along.
privacy-cookies-name = Cookies
privacy-cookies-none = Reading needs no cookie. These are set only when they are of use:
privacy-cookie-reader = A random mark, when you rate or send a comment, so that you can change it later.
privacy-cookie-tickets = The number of the picture with the security code, for up to half an hour.
privacy-cookie-edit = A key to edit your own comment, for up to a quarter of an hour.
privacy-cookie-lang = The language you chose.
privacy-never-name = What is never done
privacy-never = No statistics for others, no advertising, no tracking. Nothing on these pages is loaded from anywhere else.
privacy-rights-name = Removal
privacy-rights = To have a comment of yours erased, write to whoever runs this site and send the address of the comment.

# Licences
licences-title = Licences
licences-lead = These pages are made of free software and free fonts.
licences-program = The program that makes these pages; under the MIT licence or Apache-2.0, as you choose.
licences-vazirmatn = The font of the Persian pages, under the SIL Open Font License 1.1.
licences-source-sans = The font of the Serbian pages, by Adobe, under the SIL Open Font License 1.1.
licences-text = Text of the licence

# -- what moderators do to a thread
comment-badge-pinned = Pinned
comment-corrected = edited by the editors
comment-thread-closed = This thread takes no more replies.
