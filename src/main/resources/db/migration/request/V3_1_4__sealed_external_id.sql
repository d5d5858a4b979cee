-- The other system's id of a request may be personal: found by its lookup, shown from the text sealed under the customer's key.
alter table request_record rename column external_id to external_lookup;
alter table request_record add column external_text varchar;
