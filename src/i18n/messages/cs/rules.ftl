# Rules, blocks, reports, notes and saved words
note-fault-empty = Napište poznámku.
note-fault-long = Poznámka má víc než { 2000 } znaků; zkraťte ji.
audit-act-add-block = Zablokováno
audit-act-remove-block = Blokování zrušeno
audit-act-add-note = Poznámka zapsána
audit-act-remove-note = Poznámka odstraněna
