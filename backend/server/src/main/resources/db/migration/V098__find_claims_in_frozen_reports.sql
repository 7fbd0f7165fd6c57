-- Where each claim stands in the frozen bytes of a report, and what a table of contents says of it: who reads one claim of
-- a thousand reads no other. All of it follows from "content".
CREATE TABLE report_claim (
  report uuid NOT NULL REFERENCES report,
  -- Its place in the report, from 1.
  number integer NOT NULL,
  -- The claim may go, the report stays, so it is no foreign key.
  claim uuid NOT NULL,
  text text NOT NULL,
  rating text,
  -- Its first byte in "content", from 0, and how many it has.
  start integer NOT NULL,
  length integer NOT NULL,
  PRIMARY KEY (report, number),
  UNIQUE (report, claim)
);

-- Not packed, so that any stretch of it is read without what stands before it.
ALTER TABLE report ALTER COLUMN content SET STORAGE EXTERNAL;

-- Canonical JSON has no white space and its members in order: only "$schema", which has no quotation mark within, stands
-- before the claims, and one byte between two of them.
CREATE FUNCTION find_report_claims(report uuid, content bytea) RETURNS void LANGUAGE sql AS $$
  INSERT INTO report_claim (report, number, claim, text, rating, start, length)
  SELECT $1, n, (c ->> 'id')::uuid, c ->> 'text', c -> 'verdict' ->> 'rating',
         position('"claims":['::bytea IN $2) + 9 + sum(octet_length(c::text) + 1) OVER (ORDER BY n)
           - octet_length(c::text) - 1,
         octet_length(c::text)
  FROM json_array_elements(convert_from($2, 'UTF8')::json -> 'claims') WITH ORDINALITY AS told (c, n)
$$;

SELECT find_report_claims(id, content) FROM report;

CREATE TRIGGER report_claim_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_claim
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_report_change();
