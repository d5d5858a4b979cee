create index commitments_entry_timeline on commitments_entry (customer_id, promised_at desc, id desc);
