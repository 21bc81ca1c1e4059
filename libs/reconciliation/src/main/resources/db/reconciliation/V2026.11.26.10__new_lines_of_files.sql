-- Which files have lines that no matching has looked at, and between which ids they lie: a row for each file and kind, where
-- there was one for each line. Such a line is known by having no outcome; line_count tells how many are left.
CREATE TABLE new_lines (
  sha256     VARCHAR(64) NOT NULL,
  kind       VARCHAR(20) NOT NULL,
  first_id   UUID        NOT NULL,
  last_id    UUID        NOT NULL,
  line_count BIGINT      NOT NULL,
  returns    BOOLEAN     NOT NULL,
  CONSTRAINT pk_new_lines PRIMARY KEY (sha256, kind),
  CONSTRAINT ck_new_lines_order CHECK (first_id <= last_id),
  CONSTRAINT ck_new_lines_count CHECK (line_count >= 0)
);

INSERT INTO new_lines (sha256, kind, first_id, last_id, line_count, returns)
SELECT l.first_sha256, l.kind, MIN(l.id), MAX(l.id), COUNT(*), MAX(l.returned)
FROM new_line n JOIN statement_line l ON l.id = n.line_id
GROUP BY l.first_sha256, l.kind;

DROP TABLE new_line;

GRANT SELECT, INSERT, UPDATE, DELETE ON new_lines TO ${service-role};
