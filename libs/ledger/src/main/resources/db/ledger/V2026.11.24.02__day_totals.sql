-- What facts add up to day by day: a position on a past date does not read the whole history.
CREATE TABLE fact_day (
  subject_id   UUID           NOT NULL,
  effective_on DATE           NOT NULL,
  kind         VARCHAR(40)    NOT NULL,
  reversal     TINYINT        NOT NULL,
  amount       DECIMAL(19, 2) NOT NULL,
  PRIMARY KEY (subject_id, effective_on, kind, reversal),
  CONSTRAINT ck_fact_day_amount_positive CHECK (amount > 0)
);

GRANT SELECT, INSERT, UPDATE ON fact_day TO ${service-role};
