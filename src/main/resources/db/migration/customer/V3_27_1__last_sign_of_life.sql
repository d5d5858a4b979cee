-- when the customer was last seen to be one, of what the night has taken since; the relationship ends no earlier
alter table customer_summary add column last_sign_at timestamp with time zone;
