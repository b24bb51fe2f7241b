# Rules, blocks, reports, notes and saved words
note-fault-empty = Write the note.
note-fault-long = The note has more than { 2000 } characters; make it shorter.
audit-act-add-block = Blocked
audit-act-remove-block = Block removed
audit-act-add-note = Note written
audit-act-remove-note = Note removed
