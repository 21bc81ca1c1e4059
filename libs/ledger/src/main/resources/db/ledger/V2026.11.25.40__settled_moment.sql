-- One row: all that has a moment up to this one is committed. Whoever records something shares the row's lock until his
-- transaction ends; whoever asks what was known at a moment takes it alone first, and so waits for them.
CREATE TABLE settled_moment (
  id         INT         NOT NULL,
  settled_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_settled_moment PRIMARY KEY (id)
);
INSERT INTO settled_moment (id, settled_at) VALUES (1, '1970-01-01');

GRANT SELECT, UPDATE ON settled_moment TO ${service-role};
