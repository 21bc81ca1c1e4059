-- Lines that a rule or a person put aside, and until when: added to, never changed, so that the statement of an account
-- says for ever what was known.
CREATE TABLE put_aside (
  id           UUID         NOT NULL,
  line_id      UUID         NOT NULL,
  rule_name    VARCHAR(60)  NULL,
  rule_version INT          NULL,
  actor        VARCHAR(100) NULL,
  reason       VARCHAR(500) NULL,
  put_at       DATETIME(6)  NOT NULL,
  CONSTRAINT pk_put_aside PRIMARY KEY (id),
  CONSTRAINT fk_put_aside_line FOREIGN KEY (line_id) REFERENCES statement_line (id),
  CONSTRAINT ck_put_aside_by CHECK ((rule_name IS NULL) <> (actor IS NULL)),
  INDEX ix_put_aside_line (line_id)
);

CREATE TABLE put_aside_ended (
  put_aside_id UUID        NOT NULL,
  ended_at     DATETIME(6) NOT NULL,
  CONSTRAINT pk_put_aside_ended PRIMARY KEY (put_aside_id),
  CONSTRAINT fk_put_aside_ended_put_aside FOREIGN KEY (put_aside_id) REFERENCES put_aside (id)
);

-- What was put aside before this migration; a line that never was this side's business is nobody's decision.
INSERT INTO put_aside (id, line_id, rule_name, rule_version, actor, reason, put_at)
SELECT UUID(), o.line_id, o.rule_name, o.rule_version, IF(o.rule_name IS NULL, o.decided_by, NULL),
  (SELECT d.reason FROM decision d WHERE d.line_id = o.line_id AND d.action = 'IGNORED'
   ORDER BY d.decided_at DESC LIMIT 1),
  COALESCE(o.decided_at, CURRENT_TIMESTAMP(6))
FROM outcome o
WHERE o.verdict = 'IGNORED' AND (o.rule_name IS NOT NULL OR o.decided_by IS NOT NULL);

GRANT SELECT, INSERT ON put_aside TO ${service-role};
GRANT SELECT, INSERT ON put_aside_ended TO ${service-role};
