-- A page of the timeline reads what it shows, however many observations there are.
create index customer_fact_timeline on customer_fact (customer_id, observed_at desc, id desc);
