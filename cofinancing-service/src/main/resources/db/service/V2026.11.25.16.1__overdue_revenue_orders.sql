-- From which day an order waits for the accountant, for its money, and money for its clearing: so that what is overdue is
-- found by an index, whatever has been settled before.
ALTER TABLE revenue_order
  ADD COLUMN undecided_since  DATE AS (IF(accepted = 0 AND ordered > 0, issued_on, NULL)) PERSISTENT,
  ADD COLUMN unreceived_since DATE AS (IF(ordered > received, issued_on, NULL)) PERSISTENT,
  ADD COLUMN uncleared_since  DATE AS (IF(accepted > 0 AND received > cleared, received_on, NULL)) PERSISTENT,
  ADD INDEX ix_revenue_order_undecided (undecided_since, id),
  ADD INDEX ix_revenue_order_unreceived (unreceived_since, id),
  ADD INDEX ix_revenue_order_uncleared (uncleared_since, id);
