-- From when on the lines of a file are known: stamped when all of them are stored, which may be long after the file came.
CREATE TABLE publication (
  sha256       VARCHAR(64) NOT NULL,
  published_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_publication PRIMARY KEY (sha256),
  CONSTRAINT fk_publication_file FOREIGN KEY (sha256) REFERENCES statement_file (sha256)
);

-- What was answered for a moment before today stays the answer.
INSERT INTO publication (sha256, published_at) SELECT sha256, received_at FROM statement_file;

GRANT SELECT, INSERT ON publication TO ${service-role};
