# Rules, blocks, reports, notes and saved words
note-fault-empty = Napište poznámku.
note-fault-long = Poznámka má víc než { 2000 } znaků; zkraťte ji.
audit-act-add-block = Zablokováno
audit-act-remove-block = Blokování zrušeno
audit-act-add-note = Poznámka zapsána
audit-act-remove-note = Poznámka odstraněna

# -- reports
comment-report = Nahlásit
comment-report-of = Nahlásit komentář: { $name }
comment-reported = Děkujeme. Nahlášení mají moderátoři.
report-title = Nahlásit komentář
report-lead = Co je nahlášeno, moderátoři přečtou a rozhodnou. Nikdo jiný se nedozví, že jste komentář nahlásili.
report-reason = Co je na něm špatně?
report-reason-spam = Reklama
report-reason-insult = Urážlivý
report-reason-personal = Osobní údaje druhých
report-reason-off-topic = Mimo téma
report-reason-other = Něco jiného
report-words = Vlastními slovy
report-words-hint = U „Něco jiného“ je potřeba. Nejvýš { 500 } znaků.
report-code-lead = Z vaší sítě dnes přišlo hodně nahlášení. Opište kód a nahlášení se odešle.
report-code-later = Z vaší sítě dnes přišlo hodně nahlášení a kód teď nelze zobrazit. Zkuste to prosím později.
report-send = Odeslat nahlášení
report-leave = Zpět ke komentáři
report-fault-reason = Vyberte, co je na něm špatně.
report-fault-words = Napište pár slov o tom, co je na něm špatně.
report-fault-long = Text má víc než { 500 } znaků; zkraťte ho.
reports-n =
    { $n ->
        [one] Nahlásil jeden čtenář
        [few] Nahlásili { $n } čtenáři
        [many] Nahlásilo { $n } čtenáře
       *[other] Nahlásilo { $n } čtenářů
    }
audit-act-report = Nahlášeno čtenářem
