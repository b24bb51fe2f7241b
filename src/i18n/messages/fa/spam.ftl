# چرا متنی نگه داشته شده است
reason-links = { $n ->
    [one] { $n } پیوند دارد
   *[other] { $n } پیوند دارد
}
reason-long-number = شمارهٔ تلفن یا عددی بلند دارد
reason-honeypot = بخشی پر شده است که آدم‌ها نمی‌بینند
reason-too-fast = زودتر از آن رسید که کسی بتواند بنویسد
reason-unread = نویسنده نتوانسته کد امنیتی را بخواند
reason-wrong-codes = نویسنده کد امنیتی را هر بار نادرست نوشته است
reason-mixed-script = { $n ->
    [one] در { $n } واژه حرف‌های همانند از دو خط به هم آمیخته‌اند
   *[other] در { $n } واژه حرف‌های همانند از دو خط به هم آمیخته‌اند
}
reason-hidden-marks = { $n ->
    [one] در { $n } واژه نویسه‌های پنهان هست
   *[other] در { $n } واژه نویسه‌های پنهان هست
}
reason-name-advert = نام به تبلیغ می‌ماند
reason-website-advert = وب‌سایت به تبلیغ می‌ماند
reason-moderated = همهٔ نظرهای این صفحه نخست بررسی می‌شوند
# آنچه برنامه‌های دیگر دربارهٔ متن می‌گویند
reason-akismet-spam = سرویس Akismet آن را هرزنامه می‌داند
reason-akismet-discard = سرویس Akismet آن را هرزنامهٔ آشکار می‌داند
reason-akismet-recheck = سرویس Akismet باید دوباره آن را بررسی کند
reason-akismet-silent = سرویس Akismet پاسخی نداد
reason-stopforumspam-listed = سرویس StopForumSpam این نویسنده را هرزنامه‌فرست می‌شناسد
reason-stopforumspam-silent = سرویس StopForumSpam پاسخی نداد
reason-rspamd-spam = برنامهٔ rspamd آن را هرزنامه می‌داند
reason-rspamd-silent = برنامهٔ rspamd پاسخی نداد
reason-spamassassin-spam = برنامهٔ SpamAssassin آن را هرزنامه می‌داند
reason-spamassassin-silent = برنامهٔ SpamAssassin پاسخی نداد
