"""Claims to read: each kind's own fields, disagreements, changes, offices, articles beside the minutes, judgements."""

from collections.abc import Iterator

from pipeline.claims.kinds import kinds
from pipeline.store.layout import Layout

TABLES: dict[str, Layout] = {}

FIRST = """join facts as first on first.id = {fact}
join documents on documents.id = first.document_id
left join publishers on publishers.id = documents.publisher_id"""


def _of_kinds() -> Iterator[tuple[str, str]]:
    for name, sameness in kinds().items():
        own = "".join(f"json_extract(claims.fields, '$.{field}') as \"{field}\",\n  " for field in sameness.fields)
        yield (
            f"{name}_claims",
            f"""select claims.id as id, {own}claims.earliest as earliest, claims.latest as latest,
  claims.mentions as mentions, claims.documents as documents, claims.publishers as publishers,
  publishers.name as first_publisher, first.sentence as first_sentence, first.link as link,
  claims.record_document_id as record_document_id, claims.first_fact_id as first_fact_id
from claims {FIRST.format(fact="claims.first_fact_id")}
where claims.kind = '{name}'""",
        )


# a rating's own date, and those of its reports where it has none, each with who first reported it
RATINGS = f"""select claims.id as id, json_extract(fields, '$.agency') as agency,
    json_extract(fields, '$.subject') as subject, json_extract(fields, '$.aspect') as aspect,
    json_extract(fields, '$.rating') as rating, json_extract(fields, '$.date') as date,
    publishers.name as first_publisher, documents.published as first_published, first.link as link
  from claims {FIRST.format(fact="claims.first_fact_id")} where claims.kind = 'rating'"""

VIEWS = dict(_of_kinds()) | {
    "disagreements": f"""select claims.id as claim_id, claims.kind as kind, claims.label as label,
  versions.field as field, versions.value as value, versions.is_claimed as is_claimed,
  versions.documents as documents, documents.title as document, publishers.name as publisher,
  documents.published as published, first.sentence as sentence, first.link as link, versions.first_fact_id as fact_id
from claim_versions as versions
join claims on claims.id = versions.claim_id
{FIRST.format(fact="versions.first_fact_id")}
where (versions.is_claimed or versions.differs) and exists (
  select 1 from claim_versions as others
  where others.claim_id = versions.claim_id and others.field = versions.field and others.differs
)
order by claims.id, versions.field, versions.is_claimed desc, documents.published_earliest, versions.value""",
    "grade_changes": f"""with ratings as (
  {RATINGS}
), dated as (
  select *, lag(rating) over history as before, lag(id) over history as before_id from ratings where date is not null
  window history as (partition by agency, lower(subject), aspect order by date, id)
), stated as (
  select now.*, past.rating as before, past.id as before_id
  from ratings as past
  join claim_mentions as said on said.claim_id = past.id
  join facts as fact on fact.id = said.fact_id
  join facts as beside on beside.document_id = fact.document_id and beside.type = 'rating'
  join claim_mentions as new on new.fact_id = beside.id
  join ratings as now on now.id = new.claim_id
  join rating as old on old.id = fact.id and old.status = 'previous'
  join rating as current on current.id = beside.id and current.status = 'current'
  where past.date is null and lower(past.subject) = lower(now.subject) and past.aspect is now.aspect
)
select subject, aspect, agency, before as "from", rating as "to", date as "when", first_publisher, first_published,
  link, before_id as from_claim_id, id as to_claim_id
from (
  select * from dated where before is not null
  union
  select * from stated where id not in (select id from dated where before is not null)
)
where before <> rating
order by "when" desc""",
    "sums_changed": f"""with versions as (
  select claims.id as id, claims.label as label, cast(value as real) as amount, versions.documents as documents,
    documents.published as published, documents.published_earliest as day, publishers.name as publisher,
    first.sentence as sentence, first.link as link
  from claim_versions as versions join claims on claims.id = versions.claim_id
  {FIRST.format(fact="versions.first_fact_id")}
  where versions.field = 'amount' and claims.kind = 'money' and documents.published_earliest is not null
    and exists (select 1 from claim_versions as others
      where others.claim_id = claims.id and others.field = 'amount' and others.differs)
), changes as (
  select *, lag(amount) over reports as before, lag(published) over reports as reported, lag(day) over reports as since
  from versions window reports as (partition by id order by day, amount)
)
select label, before as "from", amount as "to", amount - before as change, reported as from_published,
  published as to_published, publisher as first_publisher, documents, sentence, link, id as claim_id
from changes where since < day order by to_published desc""",
    "offices_held": """select json_extract(fields, '$.organisation') as organisation,
  json_extract(fields, '$.role') as role,
  json_extract(fields, '$.name') as name, json_extract(fields, '$.party') as party,
  json_extract(fields, '$.ward') as ward, json_extract(fields, '$.status') as status, earliest as first_reported,
  latest as last_reported, (
    select group_concat(value, '; ') from claim_versions where claim_id = claims.id and field = 'role'
  ) as wordings, documents, publishers, id as claim_id
from claims where kind = 'office'
order by organisation, role, first_reported""",
    "against_minutes": """select claims.id as claim_id, claims.kind as kind, claims.label as label,
  minutes.title as minutes, minutes.published as minutes_published, report.sentence as article_sentence,
  article.title as article, publishers.name as publisher, article.published as article_published, (
    select group_concat(field || ': ' || value, '; ') from claim_versions
    where claim_id = claims.id and (is_claimed or differs) and field in (
      select field from claim_versions where claim_id = claims.id and differs
    )
  ) as differing, report.link as link, claims.record_document_id as record_document_id, report.id as fact_id
from claims
join documents as minutes on minutes.id = claims.record_document_id
join claim_mentions on claim_mentions.claim_id = claims.id
join facts as report on report.id = claim_mentions.fact_id
join documents as article on article.id = report.document_id and article.kind = 'article'
left join publishers on publishers.id = article.publisher_id
where claims.kind in ('decision', 'money')
order by article.published desc""",
    "judged": """select judgements.verb, judgements.kind, claims.label as claim, facts.text, facts.sentence,
  others.text as other_text, others.sentence as other_sentence, judgements.reason, judgements.judged,
  claims.id as claim_id, judgements.fact_id, judgements.other_fact_id
from judgements
left join facts on facts.id = judgements.fact_id
left join facts as others on others.id = judgements.other_fact_id
left join claim_mentions on claim_mentions.fact_id = judgements.fact_id and claim_mentions.kind = judgements.kind
left join claims on claims.id = claim_mentions.claim_id
order by judgements.judged desc, judgements.id""",
}
