-- NEW: stored and not yet looked at; it does not wait for anybody.
ALTER TABLE outcome DROP CONSTRAINT ck_outcome_verdict;
ALTER TABLE outcome ADD CONSTRAINT ck_outcome_verdict CHECK (
  verdict IN ('NEW', 'MATCHED', 'PROPOSED', 'MISMATCHED', 'AMBIGUOUS', 'UNMATCHED', 'IGNORED'));

-- One row: who matches in the background, on whatever replica. It renews its lease as it goes on; when it died, another
-- takes over once the lease has run out.
CREATE TABLE matching (
  id          INT         NOT NULL,
  owner       UUID        NULL,
  lease_until DATETIME(6) NULL,
  CONSTRAINT pk_matching PRIMARY KEY (id),
  CONSTRAINT ck_matching_lease CHECK ((owner IS NULL) = (lease_until IS NULL))
);
INSERT INTO matching (id) VALUES (1);

-- Each row asks that the open lines be looked at once more; it is deleted when that has been done.
CREATE TABLE matching_request (
  id           UUID         NOT NULL,
  actor        VARCHAR(100) NOT NULL,
  request_id   VARCHAR(64)  NOT NULL,
  requested_at DATETIME(6)  NOT NULL,
  CONSTRAINT pk_matching_request PRIMARY KEY (id)
);

GRANT SELECT, UPDATE ON matching TO ${service-role};
GRANT SELECT, INSERT, DELETE ON matching_request TO ${service-role};
