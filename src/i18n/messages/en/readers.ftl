# Letters to readers, and the pages around them

# On the form for a comment
form-letters = Emails to you
form-letters-none = None
form-letters-replies = Replies to my comments on this page
form-letters-thread = Every new comment on this page
form-letters-verdict = Tell me when my comment is published or declined
form-letters-hint = Only to the address above, and only after you confirm it with a link that we send there.
comment-held-letters = Your comment is awaiting moderation; for now only you can see it. If your address still has to be confirmed, an email with a link is on its way.
comment-published-letters = Your comment is published. Thank you. If your address still has to be confirmed, an email with a link is on its way.
fault-email-required = Type your email address.
fault-email-for-letters = To get emails, type your email address, or choose none.

# Following without commenting
follow-summary = Follow by email
follow-title = Follow the comments by email
follow-lead = You get an email when there are new comments, several in one when it is busy. First we send a link to confirm; until you press it, nothing else is sent.
follow-send = Follow
comments-follow-asked = If this address still has to be confirmed, an email with a link is on its way. It comes once a day at the most.
ask-one-more = One more step: type the code in the picture and send again.
ask-later = No picture can be had just now. Please try again in a few minutes.

# The link to one’s own page
mine-title = Your emails and your data
mine-lead = Type your address. If anything is stored about it, you get an email with a link to see it, take it along or erase it.
mine-send = Send me the link
mine-link-asked = If anything is stored about this address, an email with a link is on its way. It comes once a day at the most.

# Confirming
confirm-title = Do you want these emails?
confirm-lead = Somebody, you we hope, asked for them to be sent to { $address }.
confirm-send = Yes, send them
confirm-ignore = If it was not you, just close this page. Without your word nothing is sent, and the address is deleted after a week.
gone-title = This link no longer works
gone-text = It was used already, or it is too old. You can ask for a new one.

# Ending
end-title = End these emails
end-lead = Emails to { $address }
end-everything = All emails that this site sends you
end-send = End them
end-over-title = These emails have ended
end-over-text = None of them will be sent to { $address } any more.
end-over-never = Nothing will be sent to your address any more, whoever asks for it.
end-never-lead = Did you never ask for this?
end-never-send = Never write to me again

# One’s own page
mine-own-lead = This page belongs to whoever reads the emails to { $address }. Keep its address to yourself.
mine-wanted-name = Emails you asked for
mine-wanted-none = None.
mine-kind-replies = Replies to your comments
mine-kind-thread = Every new comment
mine-kind-verdict = Whether your comment is published
mine-page-gone = a page that is not public now
mine-not-confirmed = not confirmed yet
mine-confirm-waiting = Confirm what is waiting
mine-end-one = End
mine-end-one-of = End: { $title }
mine-end-all = End all emails
mine-language-name = Language of the emails
mine-language-save = Save
mine-stored-name = What is stored about your address
mine-stored-comments = { $n ->
    [one] { $n } comment carries this address.
   *[other] { $n } comments carry this address.
}
mine-download = Download everything (JSON)
mine-erase = Erase everything
mine-confirmed = Confirmed. You will get these emails.
mine-ended = Ended.
mine-language-saved = Saved. The next emails come in this language.
erase-title = Erase everything about your address?
erase-lead = The address { $address }, everything you asked for, and the name, words and links of your comments are deleted for good. Nobody can undo it.
erase-comments = { $n ->
    [one] { $n } comment is emptied; its place stays, so that the replies to it can be understood.
   *[other] { $n } comments are emptied; their places stay, so that the replies to them can be understood.
}
erase-ratings = Your ratings still count, but belong to nobody any more.
erase-send = Erase everything
erase-cancel = Keep everything
erased-title = Everything about your address is erased
erased-text = Nothing about it is left here. You will get no further email, not even about this.

# The page about privacy
privacy-stored-letters = If you ask for emails: your address, what you asked for and when they were sent. What you do not confirm is deleted after a week.
privacy-mine = You can see, take along and erase what is stored about your email address yourself:

# The letters
mail-reader-why = You get this email because you asked { $site } for it.
mail-reader-end = End these emails
mail-reader-own = All your emails and your data
mail-reader-stranger = You never asked for this? Ignore it, and nothing more is sent; or see to it that nothing ever is:
mail-confirm-subject = Please confirm: do you want these emails?
mail-confirm-title = Do you want these emails?
mail-confirm-text = Somebody, you we hope, asked on { $site } for emails to this address:
mail-confirm-press = Confirm
mail-confirm-ignore = The link works for a week. Without it nothing else is sent, and the address is deleted.
mail-link-subject = The link to your emails and your data
mail-link-title = Your emails and your data
mail-link-text = Somebody, you we hope, asked on { $site } for this link. It shows what is stored about your address, and lets you take it along or erase it.
mail-link-press = Open your page
mail-link-ignore = If it was not you, do nothing: only this email has the link. It works for 90 days; keep it to yourself.
mail-replies-subject = { $n ->
    [one] A reply to your comment: { $title }
   *[other] { $n } replies to your comments: { $title }
}
mail-replies-title = { $n ->
    [one] Somebody replied to you
   *[other] { $n } replies to you
}
mail-thread-subject = { $n ->
    [one] A new comment: { $title }
   *[other] { $n } new comments: { $title }
}
mail-thread-title = { $n ->
    [one] A new comment
   *[other] { $n } new comments
}
mail-news-where = On the article: { $title }
mail-news-who = { $name }, { $date }
mail-news-read = Read and reply
mail-news-more = { $n ->
    [one] And { $n } more.
   *[other] And { $n } more.
}
mail-news-open = Open the comments
mail-published-subject = Your comment is published: { $title }
mail-published-title = Your comment is published
mail-declined-subject = Your comment was not published: { $title }
mail-declined-title = Your comment was not published
mail-declined-text = A moderator read it and decided against it.
mail-declined-reason = The reason: { $reason }
mail-verdict-yours = What you wrote
