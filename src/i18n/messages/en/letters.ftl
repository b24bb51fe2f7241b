# Deciding by the links of a letter
by-letter-approve-title = Approve this comment?
by-letter-spam-title = Is this comment spam?
by-letter-reject-title = Reject this comment?
by-letter-as = You decide as { $name }. Nothing happens until you press the button.
by-letter-changed = The comment has changed since you opened this page. Please read it again.
by-letter-used-title = This is decided
by-letter-decided-title = This was decided already
by-letter-over-title = This link has expired
by-letter-over-text = The links of a letter work for seven days. The comment is still on the desk.
by-letter-waits-again = This comment waits for a decision again.
by-letter-reply = Reply to it (optional)
by-letter-reply-hint = Appears under the comment, with the badge of the staff.

# How often letters come
letters-title = Letters about comments
letters-lead = They go to
letters-off = An administrator has switched letters to you off.
letters-when = When comments wait, write to me
letters-at-once = At once
letters-every = With a pause
letters-daily = Once a day
letters-none = Never
letters-pause = At least between two letters
letters-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
letters-at = At
letters-hour = { $n }:00
letters-zone = Your time zone
letters-zone-hint = Such as Europe/Prague or Asia/Tehran. Summer time is kept.
letters-most = At most so many letters an hour
letters-most-hint = When more comments come, one letter tells of all of them.
letters-keep = Save
letters-kept = Saved. Your letters come as you wish from now on.
letters-fault-rhythm = Say when letters should come.
letters-fault-zone = There is no time zone of that name.
letters-fault-number = A number from { $least } to { $most }, please.
audit-act-letters-set = changed when letters come
audit-act-by-letter = decided by the link of a letter

# The outbox
outbox-title = Outbox
outbox-folders = Letters by state
outbox-waiting = On their way
outbox-failing = Tried again
outbox-failed = Given up
outbox-stopped = Stopped
outbox-sent = Sent
outbox-sent-at = Sent
outbox-none = No letters here.
outbox-acts = What you can do
outbox-retry = Try now
outbox-give-up = Give up
outbox-retried = The letter is tried again.
outbox-given-up = The letter is given up.
outbox-stopped-why = The address refuses letters.
outbox-addresses = Addresses that refuse letters
outbox-addresses-lead = After three letters refused in a row, or one that came back, nothing more is sent to an address until you lift that.
outbox-address = Address
outbox-address-gone = No longer known
outbox-refusals = Refused
outbox-last = Last
outbox-is-stopped = stopped
outbox-by-hand = A letter came back.
outbox-lift = Lift
outbox-lifted = Letters go to that address again.
outbox-bounced = A letter came back from
outbox-bounced-hint = Nothing more is sent to this address.
outbox-note = Stop letters
outbox-noted = Noted. Nothing more is sent to that address.
outbox-no-address = That is no email address.
audit-act-letter-retry = had a letter tried again
audit-act-letter-given-up = gave a letter up
audit-act-address-lifted = let letters go to an address again
audit-act-address-bounced = stopped letters to an address
