"""Rosters: who held a seat on which council, and which officials of the facts are confirmed by that."""

from pipeline.store.layout import Layout

TABLES = {
    "seats": Layout(
        columns={
            "id": str,
            "council": str,
            "name": str,
            "title": str,
            "party": str,
            "ward": str,
            "posts": str,
            "since": str,
            "until": str,
            "source": str,
        },
        required=("council", "name", "posts", "source"),
        indexes=(("council", "name"), ("name",), ("party",)),
    ),
    "confirmed_officials": Layout(
        columns={"id": str, "seat_id": str, "party_agrees": int, "ward_agrees": int},
        required=("seat_id",),
        references={"id": "official", "seat_id": "seats"},
        owner=("id", "seat_id"),
        indexes=(("party_agrees",),),
    ),
}

VIEWS = {
    "official_seats": """select official_facts.name as name, official_facts.role as role,
  official_facts.organisation as organisation, official_facts.party as party, official_facts.ward as ward,
  confirmed_officials.seat_id is not null as confirmed, seats.party as seat_party, seats.ward as seat_ward,
  seats.posts as seat_posts, seats.since as seat_since, seats.until as seat_until,
  confirmed_officials.party_agrees as party_agrees, confirmed_officials.ward_agrees as ward_agrees,
  official_facts.sentence as sentence, official_facts.document as document, official_facts.published as published,
  official_facts.link as link, official_facts.id as id, official_facts.sort_key as sort_key
from official_facts
left join confirmed_officials on confirmed_officials.id = official_facts.id
left join seats on seats.id = confirmed_officials.seat_id
where official_facts.organisation in (select council from seats)""",
}
