# Rules, blocks, reports, notes and saved words
note-fault-empty = یادداشت را بنویسید.
note-fault-long = یادداشت بیش از { 2000 } نویسه دارد؛ کوتاه‌ترش کنید.
audit-act-add-block = مسدود شد
audit-act-remove-block = از مسدودی درآمد
audit-act-add-note = یادداشت نوشته شد
audit-act-remove-note = یادداشت برداشته شد
