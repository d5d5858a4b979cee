create index notes_entry_timeline on notes_entry (customer_id, written_at desc, id desc);
