-- From which day an order waits for its payment, and a payment for the bank: so that what is overdue is found by an
-- index, whatever has been settled before.
ALTER TABLE payment_order
  ADD COLUMN payable_since   DATE AS (IF(accepted > paid - returned, issued_on, NULL)) PERSISTENT,
  ADD COLUMN uncleared_since DATE AS (IF(paid > cleared, last_effective_on, NULL)) PERSISTENT,
  ADD INDEX ix_payment_order_payable (payable_since, id),
  ADD INDEX ix_payment_order_uncleared (uncleared_since, id);
