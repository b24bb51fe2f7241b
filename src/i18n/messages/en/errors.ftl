# What went wrong, and what to do about it

# Pages of refusals: title, then what to do
error-400-title = The request was not understood
error-400-text = The address or the form may have arrived incomplete. Go back a page and try again.
error-403-title = This is not allowed
error-403-text = You may not do this, or the form was sent from somewhere else. Open the page and send it again from there.
error-404-title = There is no such page
error-404-text = The address may be mistyped, or the page was taken away.
error-405-title = This address does not do that
error-405-text = This address is not opened this way; its own page leads to it.
error-409-title = Something has changed meanwhile
error-409-text = Open the page again to see how it stands now.
error-413-title = This is too large
error-413-text = Make the text shorter and send it again.
error-422-title = Something in the form is not right
error-422-text = Go back a page, correct the form and send it again.
error-429-title = A little slower, please
error-429-text = Too many requests came in a short time. Wait a moment and try again; your text is still on the page before.
error-500-title = Something went wrong
error-500-text = It is our fault, not yours. Try again a little later.
error-503-title = Too busy just now
error-503-text = Try again in a few moments.
error-retry-after = { $n ->
    [one] Try again in { $n } second.
   *[other] Try again in { $n } seconds.
}
error-incident = If you write to us, add this code:
error-home = Front page
error-retry = Try again

# What is wrong with a field
fault-name-required = Write your name.
fault-name-too-long = The name has more than { 80 } characters; make it shorter.
fault-name-letters = A name needs at least one letter.
fault-name-link = A name cannot be a web address; put the address into the website field.
fault-email-form = The email address is not right; it looks like { "name@example.org" }
fault-email-too-long = The email address is too long.
fault-website-form = The web address is not right; it looks like { "https://example.org" }
fault-website-too-long = The web address has more than { 300 } characters.
fault-body-required = Write your comment.
fault-body-too-long = The comment has more than { 5000 } characters; make it shorter.
fault-answer-required = Type the code in the picture, or tick that you cannot read it.
fault-code-required = Type the code in the picture.
fault-answer-wrong = The code is wrong. This is a new one.
fault-answer-expired = The code has expired. This is a new one.
fault-answer-used = That code was used already. This is a new one.
fault-answer-unasked = Your comment has not been sent yet. Send it once more; it then goes to the moderators without a code.
fault-edit-decided = This comment has been decided on and can no longer be edited.
fault-stars-required = Choose a star before you save.
fault-stars-range = A rating is from { 1 } to { 5 } stars.
fault-reply-gone = The comment you are replying to is no longer there.
fault-comments-closed = Comments are closed.
fault-ratings-closed = Ratings for this article are closed.
fault-too-fast = You are sending comments too quickly. Send it again in a moment.
fault-duplicate = You already sent this comment.
flash-comment-repeated = You already sent this comment.
fault-edit-over = The time to edit this comment is over.
fault-form-broken = The form arrived incomplete. Send it again.
fault-thread-closed = This thread takes no more replies.
