# تصمیم با پیوند نامه
by-letter-approve-title = این نظر تأیید شود؟
by-letter-spam-title = آیا این نظر هرزنامه است؟
by-letter-reject-title = این نظر رد شود؟
by-letter-as = به نام { $name } تصمیم می‌گیرید. تا دکمه را نزنید چیزی تغییر نمی‌کند.
by-letter-changed = نظر از وقتی این صفحه را باز کردید تغییر کرده است. لطفاً دوباره بخوانید.
by-letter-used-title = تصمیم گرفته شد
by-letter-decided-title = دربارهٔ این نظر پیش‌تر تصمیم گرفته‌اند
by-letter-over-title = مهلت این پیوند گذشته است
by-letter-over-text = پیوندهای نامه هفت روز کار می‌کنند. نظر همچنان در پیشخوان است.
by-letter-waits-again = این نظر دوباره در انتظار تصمیم است.
by-letter-reply = پاسخ (اختیاری)
by-letter-reply-hint = زیر نظر و با نشان دست‌اندرکاران دیده می‌شود.

# نامه‌ها هر چند وقت می‌رسند
letters-title = نامه‌های نظرها
letters-lead = به این نشانی می‌رسند:
letters-off = مدیر نامه‌های شما را خاموش کرده است.
letters-when = وقتی نظری در انتظار است، به من بنویسید
letters-at-once = بی‌درنگ
letters-every = با فاصله
letters-daily = روزی یک بار
letters-none = هرگز
letters-pause = دست‌کم میان دو نامه
letters-minutes =
    { $n ->
        [one] { $n } دقیقه
       *[other] { $n } دقیقه
    }
letters-at = در ساعت
letters-hour = ساعت { $n }
letters-zone = منطقهٔ زمانی شما
letters-zone-hint = مانند Asia/Tehran یا Europe/Prague. ساعت تابستانی رعایت می‌شود.
letters-most = بیشترین شمار نامه در ساعت
letters-most-hint = وقتی نظرها بیشتر باشند، یک نامه از همهٔ آن‌ها می‌گوید.
letters-keep = ذخیره
letters-kept = ذخیره شد. از این پس نامه‌ها همان‌گونه می‌رسند که خواستید.
letters-fault-rhythm = بگویید نامه‌ها چه وقت برسند.
letters-fault-zone = منطقهٔ زمانی به این نام نیست.
letters-fault-number = عددی از { $least } تا { $most } بنویسید.
audit-act-letters-set = تغییر زمان نامه‌ها
audit-act-by-letter = تصمیم با پیوند نامه

# صندوق ارسال
outbox-title = صندوق ارسال
outbox-folders = نامه‌ها بر پایهٔ وضعیت
outbox-waiting = در راه
outbox-failing = دوباره فرستاده می‌شود
outbox-failed = رها شده
outbox-stopped = متوقف
outbox-sent = فرستاده شده
outbox-sent-at = زمان ارسال
outbox-none = نامه‌ای در این‌جا نیست.
outbox-acts = چه می‌توانید بکنید
outbox-retry = همین حالا بفرست
outbox-give-up = رها کن
outbox-retried = نامه دوباره فرستاده می‌شود.
outbox-given-up = فرستادن نامه رها شد.
outbox-stopped-why = این نشانی نامه نمی‌پذیرد.
outbox-addresses = نشانی‌هایی که نامه نمی‌پذیرند
outbox-addresses-lead = پس از سه نامهٔ پیاپی که پذیرفته نشود، یا یک نامه که برگردد، تا خودتان اجازه ندهید چیزی به آن نشانی فرستاده نمی‌شود.
outbox-address = نشانی
outbox-address-gone = دیگر شناخته نیست
outbox-refusals = پذیرفته نشد
outbox-last = آخرین بار
outbox-is-stopped = متوقف
outbox-by-hand = نامه‌ای برگشت.
outbox-lift = اجازه بده
outbox-lifted = از این پس به آن نشانی نامه فرستاده می‌شود.
outbox-bounced = نامه‌ای برگشت از نشانی
outbox-bounced-hint = دیگر چیزی به این نشانی فرستاده نمی‌شود.
outbox-note = توقف نامه‌ها
outbox-noted = ثبت شد. دیگر چیزی به آن نشانی فرستاده نمی‌شود.
outbox-no-address = این نشانی ایمیل نیست.
audit-act-letter-retry = فرستادن دوبارهٔ نامه
audit-act-letter-given-up = رها کردن نامه
audit-act-address-lifted = اجازهٔ نامه به نشانی
audit-act-address-bounced = توقف نامه به نشانی
