# Rules, blocks, reports, notes and saved words
note-fault-empty = Напишите белешку.
note-fault-long = Белешка има више од { 2000 } знакова; скратите је.
audit-act-add-block = Блокирано
audit-act-remove-block = Блокада уклоњена
audit-act-add-note = Белешка записана
audit-act-remove-note = Белешка уклоњена
