# Rules, blocks, reports, notes and saved words
note-fault-empty = Write the note.
note-fault-long = The note has more than { 2000 } characters; make it shorter.
audit-act-add-block = Blocked
audit-act-remove-block = Block removed
audit-act-add-note = Note written
audit-act-remove-note = Note removed

# -- reports
comment-report = Report
comment-report-of = Report the comment by { $name }
comment-reported = Thank you. Your report is with the moderators.
report-title = Report a comment
report-lead = Moderators read what is reported and decide. Nobody else learns that you reported it.
report-reason = What is wrong with it?
report-reason-spam = Advertising
report-reason-insult = Insulting
report-reason-personal = Personal data of others
report-reason-off-topic = Off topic
report-reason-other = Something else
report-words = In your words
report-words-hint = Needed for “Something else”. At most { 500 } characters.
report-code-lead = Much is reported from your network today. Type the code to send the report.
report-code-later = Much is reported from your network today, and no code can be shown right now. Please try again later.
report-send = Send the report
report-leave = Back to the comment
report-fault-reason = Choose what is wrong with it.
report-fault-words = Say in a few words what is wrong with it.
report-fault-long = This has more than { 500 } characters; make it shorter.
reports-n =
    { $n ->
        [one] Reported by one reader
       *[other] Reported by { $n } readers
    }
audit-act-report = Reported by a reader
