# Rules, blocks, reports, notes and saved words
note-fault-empty = یادداشت را بنویسید.
note-fault-long = یادداشت بیش از { 2000 } نویسه دارد؛ کوتاه‌ترش کنید.
audit-act-add-block = مسدود شد
audit-act-remove-block = از مسدودی درآمد
audit-act-add-note = یادداشت نوشته شد
audit-act-remove-note = یادداشت برداشته شد

# -- reports
comment-report = گزارش
comment-report-of = گزارش نظر { $name }
comment-reported = سپاس. گزارش شما به دست ناظران رسید.
report-title = گزارش نظر
report-lead = ناظران آنچه را گزارش شود می‌خوانند و تصمیم می‌گیرند. کس دیگری نمی‌فهمد که شما گزارش داده‌اید.
report-reason = چه ایرادی دارد؟
report-reason-spam = تبلیغ
report-reason-insult = توهین‌آمیز
report-reason-personal = اطلاعات شخصی دیگران
report-reason-off-topic = بی‌ربط
report-reason-other = چیز دیگر
report-words = به زبان خودتان
report-words-hint = برای «چیز دیگر» لازم است. دست بالا { 500 } نویسه.
report-code-lead = امروز از شبکهٔ شما گزارش‌های زیادی آمده است. برای فرستادن گزارش، کد را بنویسید.
report-code-later = امروز از شبکهٔ شما گزارش‌های زیادی آمده است و اکنون نمی‌توان کدی نشان داد. کمی بعد دوباره بکوشید.
report-send = فرستادن گزارش
report-leave = بازگشت به نظر
report-fault-reason = بگویید چه ایرادی دارد.
report-fault-words = در چند کلمه بنویسید چه ایرادی دارد.
report-fault-long = بیش از { 500 } نویسه دارد؛ کوتاه‌ترش کنید.
reports-n =
    { $n ->
        [one] یک خواننده گزارش داده است
       *[other] { $n } خواننده گزارش داده‌اند
    }
audit-act-report = گزارش خواننده
