# Зашто је текст задржан
reason-links = { $n ->
    [one] садржи { $n } везу
    [few] садржи { $n } везе
   *[other] садржи { $n } веза
}
reason-long-number = садржи број телефона или други дугачак број
reason-honeypot = попуњено је поље које људи не виде
reason-too-fast = послато брже него што се може откуцати
reason-unread = аутор није могао да прочита безбедносни код
reason-wrong-codes = аутор је сваки пут погрешио безбедносни код
reason-mixed-script = { $n ->
    [one] у { $n } речи помешана су слична слова два писма
    [few] у { $n } речи помешана су слична слова два писма
   *[other] у { $n } речи помешана су слична слова два писма
}
reason-hidden-marks = { $n ->
    [one] у { $n } речи крију се невидљиви знаци
    [few] у { $n } речи крију се невидљиви знаци
   *[other] у { $n } речи крију се невидљиви знаци
}
reason-name-advert = име личи на рекламу
reason-website-advert = веб-сајт личи на рекламу
reason-moderated = сви коментари на овој страници прво се прегледају
# Шта други програми кажу о тексту
reason-akismet-spam = Akismet га сматра непожељним
reason-akismet-discard = Akismet га сматра очигледно непожељним
reason-akismet-recheck = Akismet треба поново да га погледа
reason-akismet-silent = Akismet није одговорио
reason-stopforumspam-listed = StopForumSpam познаје овог аутора као пошиљаоца непожељних порука
reason-stopforumspam-silent = StopForumSpam није одговорио
reason-rspamd-spam = rspamd га сматра непожељним
reason-rspamd-silent = rspamd није одговорио
reason-spamassassin-spam = SpamAssassin га сматра непожељним
reason-spamassassin-silent = SpamAssassin није одговорио
