-- What is live, what counts, and why not: the only place that decides it. Source: the counting rules, sections 2 to 9.
--
-- The views stand in the order of the pipeline: settings and live uploads, live records, the tree of investments, their
-- figures, what counts and why; then events, members, outcomes, statistics, claims, the headlines, places, and the records behind them.
-- `store` is the version of the store, `lists` the lists of data/lists, `viewer` one row that says who is looking: a room is built
-- for one audience, and the board's holds no confidential record. Views marked `materialised` are made as tables, once a version.
-- Each rule stands once, below a line that names it. Sentences hold places for what data.grammar.printing prints:
-- {money} (why_low to why_high), {number} (why_number), {name} (why_name) and {day} (why_day).


-- 1. Texts, periods, ranges and shares --------------------------------------------------------------------------------------

-- Texts are compared as data/grammar/names.py folds them: what is not plain ASCII is given to it (`normal_text_of_any`,
-- `normal_name_of_any`); the rest is folded here, because DuckDB imports pandas before it calls a function of Python's, and the first
-- visitor of a server would wait for that.
create macro is_plain(text) as coalesce(strlen(text) = length(text), true);

-- A text with one blank for every stretch of others, and none at its ends.
create macro with_single_blanks(text, others) as trim(regexp_replace(text, others, ' ', 'g'));

create macro normal_text(text) as if(
  is_plain(text),
  with_single_blanks(lower(text), '[\x09-\x0d\x1c-\x20]+'),
  normal_text_of_any(text)
);

-- Without any legal form at its end, but for a name that is nothing else; & is and, and a mark that joins is nothing.
create macro plain_name(text) as regexp_extract(
  with_single_blanks(regexp_replace(replace(lower(text), '&', ' and '), '[''.`]', '', 'g'), '[^a-z0-9]+'),
  '^(.+?)( limited| ltd| plc| llp| public limited company)*$',
  1
);

create macro normal_name(text) as if(
  is_plain(text),
  coalesce(nullif(plain_name(text), ''), normal_text(text)),
  normal_name_of_any(text)
);

-- Whether a value is among those that were chosen; nothing chosen chooses everything.
create macro chosen(wanted, value) as (
  wanted::varchar[] is null
  or list_contains(wanted::varchar[], value)
);

-- rule: a record is in a period only where all of its dates are
-- Periods that touch are merged first; one of them must hold the whole date.
create macro inside(starts, ends, period_starts, period_ends) as (
  period_starts::date[] is null
  or (
    starts >= list_min(period_starts::date[])
    and ends <= list_max(period_ends::date[])
    and (
      len(period_starts::date[]) = 1
      or len(list_filter(list_zip(period_starts::date[], period_ends::date[]), lambda span: starts >= span[1] and ends <= span[2])) > 0
    )
  )
);

-- rule: a record whose date is missing or too coarse cannot be placed in a period
-- It is not inside the period asked for, but not outside it for certain either.
create macro too_coarse(starts, ends, period_starts, period_ends) as (
  period_starts::date[] is not null
  and not coalesce(inside(starts, ends, period_starts, period_ends), false)
  and (
    starts is null
    or ends is null
    or len(list_filter(list_zip(period_starts::date[], period_ends::date[]), lambda span: starts <= span[2] and ends >= span[1])) > 0
  )
);

-- `wanted`: whether a record has something to say about the sum.
-- rule: what is not disclosed is unknown, never 0
-- A sum is unknown where every amount that belongs to it is.
create macro all_unknown(low, high, wanted) as (
  count(*) filter (wanted) > 0
  and count(*) filter (wanted and (low is not null or high is not null)) = 0
);

-- rule: ranges are added end by end
-- Unknown amounts add nothing and are counted apart. "Up to" adds 0 to the low end.
create macro sum_low(low, high, wanted) as if(
  all_unknown(low, high, wanted),
  null,
  coalesce(sum(low), 0)::bigint
);

-- rule: one amount of "at least" makes its sum "at least"
-- The high end of the sum is then unknown.
create macro sum_high(low, high, wanted) as if(
  all_unknown(low, high, wanted) or count(*) filter (low is not null and high is null) > 0,
  null,
  coalesce(sum(high), 0)::bigint
);

-- The one value of a group, or a word where it has several.
create macro one_or(value, several) as if(min(value) is distinct from max(value), several, min(value));

-- rule: halves are rounded up, away from zero
create macro half_up(numerator, denominator) as (
  sign(numerator) * ((abs(numerator)::hugeint * 2 + denominator) // (denominator::hugeint * 2))
)::bigint;

-- Hundredths of a ratio of two whole numbers. Null where it cannot be computed.
create macro ratio_hundredths(numerator, denominator) as if(
  denominator > 0,
  half_up(numerator::hugeint * 100, denominator),
  null
);

-- rule: a share is rounded half up to whole pence
create macro share_of(pence, share) as if(
  share is null,
  pence,
  half_up(pence::hugeint * (share * 10000)::bigint, 1000000)
);

-- Quarters of both years begin on the same days; their word in an address is that of the financial year.
create macro quarter_of(starts, ends) as if(
  date_trunc('quarter', starts) = date_trunc('quarter', ends),
  date_trunc('quarter', starts)::date,
  null
);

-- rule: a running total takes money in from the quarter in which its date ends
-- An amount without a date, or one that is itself a running total, stands in no quarter.
create macro by_the_end_of(starts, ends, cumulative) as if(
  cumulative or starts is null,
  null,
  date_trunc('quarter', ends)::date
);

create macro quarter_end(quarter) as (quarter + interval 3 month - interval 1 day)::date;

create macro financial_year(day) as (
  year(day - interval 3 month) || '/' || right((year(day - interval 3 month) + 1)::varchar, 2)
);

create macro quarter_word(quarter) as financial_year(quarter) || '-Q' || ((quarter(quarter) + 2) % 4 + 1);

-- rule: a setting says which West Midlands is meant
-- Where the combined authority is meant, its own places are inside, the region is wider, and the other authorities are elsewhere.
create macro within_as_set(place_within, region, in_combined_authority) as case
  when region <> 'combined authority' then coalesce(place_within, '')
  when place_within in ('inside', 'region') and in_combined_authority = 'yes' then 'inside'
  when place_within = 'inside' then 'elsewhere'
  when place_within = 'region' then 'wider'
  else coalesce(place_within, '')
end;

-- The month that holds a whole date, and its word in an address: `2024-05`.
create macro month_of(starts, ends) as if(
  date_trunc('month', starts) = date_trunc('month', ends),
  date_trunc('month', starts)::date,
  null
);

create macro month_word(month) as strftime(month, '%Y-%m');

create macro quarters_between(first, last) as table
  select unnest(generate_series(first::date, last::date, interval 3 month))::date as quarter;


-- 2. Live uploads and records -----------------------------------------------------------------------------------------------

-- One row: the settings that stand, with what holds where nothing was set.
-- materialised
create view settings as
with standing as (
  select
    target,
    -- rule: the newest setting holds
    arg_max(value, sequence) as value
  from store.acts
  where act = 'setting'
    and not withdrawn
  group by target
)
select
  (select try_cast(value as date) from standing where target = 'as_at') as as_at,
  coalesce((select value from standing where target = 'region'), 'region') as region,
  coalesce((select value from standing where target = 'financial_year'), 'financial') as financial_year;

-- One row an answer that stands to "are these two the same?"; `pair` is `<key>|<key>`, the lesser first.
-- materialised
create view answers as
select
  substr(target, 6) as pair,
  arg_max(value, sequence) as answer
from store.acts
where act = 'setting'
  and not withdrawn
  and starts_with(target, 'same:')
group by target;

-- One row an upload that stands, ranked: the newest has the highest rank.
-- materialised
create view live_uploads as
with standing as (
  select
    uploads.*,
    acts.sequence,
    acts."by",
    acts."at"
  from store.uploads
  join store.acts
    on acts.act = 'upload'
    and acts.target = uploads.upload
  -- rule: an upload that was taken back counts for nothing
  where not acts.withdrawn
)
select
  *,
  -- rule: of two returns the one of the later period goes first, or else the one published later
  row_number() over (order by period_end nulls first, sequence) as rank
from standing
-- rule: demonstration returns count only where nothing else stands
where not coalesce(demonstration, false)
  or not exists (from standing where not coalesce(demonstration, false));

-- One row: the day of everything that is said "as at"; null where no return has a period.
-- materialised
create view as_at as
-- rule: figures are as at the day in Settings, or else the end of the newest period
select coalesce((select as_at from settings), (select max(period_end) from live_uploads)) as day;

-- One row a live upload and kind of which it is the complete list.
create view complete_lists as
select
  unnest(complete) as kind,
  upload,
  rank,
  period_end,
  period_text
from live_uploads;

-- One row a live upload and kind: the first complete list that ranks above it, which ends what that list does not hold.
-- materialised
create view endings as
select
  complete_lists.kind,
  live_uploads.rank,
  min(complete_lists.rank) as ended_by,
  -- the first that says by when
  min(complete_lists.rank) filter (complete_lists.period_end is not null) as ended_by_day
from live_uploads
join complete_lists
  -- rule: what a newer complete list no longer holds has ended
  on complete_lists.rank > live_uploads.rank
group by
  complete_lists.kind,
  live_uploads.rank;

-- One row a record in a live upload (members apart: their organisations are matched first).
create view statements as
select 'investments' as kind, record, key, keyed_by, upload from store.investments
union all
select 'events', record, key, keyed_by, upload from store.events
union all
select 'outcomes', record, key, keyed_by, upload from store.outcomes
union all
select 'statistics', record, key, keyed_by, upload from store.statistics
union all
select 'claims', record, key, keyed_by, upload from store.claims
union all
select 'targets', record, key, keyed_by, upload from store.targets;

-- One row a live record; `ended_by` is the rank of the complete list that no longer holds it.
-- materialised
create view live_records as
with ranked as (
  select
    statements.*,
    live_uploads.rank
  from statements
  join live_uploads using (upload)
),
newest as (
  select
    kind,
    key,
    max(rank) as rank
  from ranked
  group by
    kind,
    key
)
select
  ranked.kind,
  ranked.record,
  ranked.key,
  ranked.keyed_by,
  ranked.upload,
  ranked.rank,
  endings.ended_by
from ranked
join newest
  on newest.kind = ranked.kind
  and newest.key = ranked.key
  -- rule: of several returns about one record the newest counts, with all its rows about it
  and newest.rank = ranked.rank
left join endings
  on endings.kind = ranked.kind
  and endings.rank = ranked.rank;

-- One row a kind of which a live upload holds a record, or is the complete list.
-- materialised
create view kinds_there as
-- rule: an empty sheet says nothing; an empty sheet that is the complete list says that there is none
select kind
from complete_lists
union
select kind
from live_records
union
select 'members'
from store.members
join live_uploads using (upload);


-- 3. Awards, rounds and their parts -------------------------------------------------------------------------------------------

-- One row a reference of live investments: the record that others name by it.
-- materialised
create view referenced as
select
  live_records.key as reference,
  -- rule: where several rows share a reference, others that name it are parts of the first
  arg_min(record, (investments."row", investments.sheet, record)) as record
from live_records
join store.investments using (record)
where live_records.kind = 'investments'
  and live_records.keyed_by = 'reference'
group by live_records.key;

-- One row a live investment that names a parent which is there.
-- materialised
create view links as
select
  live_records.record,
  referenced.record as parent
from live_records
join store.investments using (record)
-- rule: a row that is part of something which no return holds stands on its own
join referenced
  on referenced.reference = normal_text(investments.parent)
where live_records.kind = 'investments'
  and investments.parent is not null;

-- What tells that two versions speak of one thing, without saying of which.
create macro mark_of(key) as md5(key);

-- One row a live investment that is confidential by what it says, or else by the newest earlier return that says yes or no of its key.
create view said_confidential as
with said as (
  select
    investments.key,
    live_uploads.rank,
    bool_or(coalesce(investments.confidential, false)) as confidential
  from store.investments
  join live_uploads using (upload)
  where investments.confidential or investments.confidential_text is not null
  group by
    investments.key,
    live_uploads.rank
)
select live_records.record
from live_records
join store.investments using (record)
join live_uploads
  on live_uploads.upload = live_records.upload
left join said
  on said.key = live_records.key
  and said.rank < live_uploads.rank
where live_records.kind = 'investments'
group by live_records.record
having any_value(investments.confidential)
  -- rule: a return that says nothing of it leaves a record as confidential as it was
  or (any_value(investments.confidential_text) is null and arg_max(said.confidential, said.rank));

-- One row an investment that is confidential. `withheld` holds the marks of those that a newer version hides; `since`: this version
-- would not hide it by itself.
-- materialised
create view confidential_investments as
with recursive below as (
  select
    live_records.record,
    record not in (select record from said_confidential) as since
  from live_records
  where live_records.kind = 'investments'
    and (
      record in (select record from said_confidential)
      -- rule: what is confidential today is so in every edition
      or mark_of(live_records.key) in (select mark from withheld)
    )
  union
  -- rule: the parts of a confidential record are confidential too
  select
    links.record,
    below.since
  from below
  join links
    on links.parent = below.record
)
select
  record,
  since
from (
  select
    record,
    bool_and(since) as since
  from below
  group by record
) as judged;

-- One row an investment that the viewer must not see.
-- materialised
create view hidden as
select
  record,
  since
from confidential_investments
-- rule: the board sees no confidential record
where (select audience from viewer) = 'board';

-- One row a live investment that the viewer may see: its words, and its amounts as stated.
create view visible_investments as
select
  investments.*,
  live_records.rank,
  live_records.ended_by
from live_records
join store.investments using (record)
where live_records.kind = 'investments'
  and live_records.record not in (select record from hidden);

-- One row a folded name that a record states which the viewer may see; none where staff were never asked about two names.
-- materialised
create view seen_names as
select distinct normal_name(name) as name
from (
  select recipient as name from visible_investments
  union
  select unnest(list_append(string_split(coalesce(other_names, ''), ';'), name)) from store.members
  union
  select organisation from store.outcomes
)
where name is not null
  and exists (from store.acts where starts_with(target, 'organisation:'));

-- One row a folded name of an organisation that staff said is another's too, and the one name that all of them go by.
-- materialised
create view one_names as
with recursive answered as (
  select
    split_part(substr(target, 14), '|', 1) as name,
    split_part(substr(target, 14), '|', 2) as other,
    arg_max(value, sequence) as answer
  from store.acts
  where starts_with(target, 'organisation:')
    and act = 'setting'
    and not withdrawn
  group by target
),
joined as (
  select name, other from answered where answer = 'same'
  union all
  select other, name from answered where answer = 'same'
),
reached as (
  select name, other from joined
  union
  select
    reached.name,
    joined.other
  from reached
  join joined
    on joined.name = reached.other
)
select
  name,
  -- rule: an organisation goes by a name that a record states which the viewer may see
  coalesce(min(other) filter (other in (select name from seen_names)), min(other)) as one_name
from reached
group by name;

-- rule: two names that staff say are one organisation's are one name
-- Unanswered they are two, where they differ by more than capitals, signs and "Ltd". A company number goes before a name all the same.
create macro organisation_name(text) as coalesce(
  (select map_from_entries(list((name, one_name))) from one_names)[normal_name(text)],
  normal_name(text)
);

-- One row a visible investment: what is needed to count it, its amounts by stage before anything is taken off, in pence.
-- A stage that is stated in another currency than the row's amount, or in kind beside cash, is not used.
-- materialised
create view flows as
with staged as (
  select
    visible_investments.*,
    statuses.rank::integer as rung,
    -- rule: other currencies are never added to pounds
    coalesce(amount_currency, 'GBP') = 'GBP' as in_pounds,
    -- rule: contributions in kind are never added to cash
    amount_qualifier is not distinct from 'in kind' as in_kind,
    -- rule: only committed and realised rows are secured
    rung >= 4 as secured,
    -- rule: the pipeline is expected plus announced
    status in ('expected', 'announced') as in_pipeline,
    secured
      and realised_qualifier is not null
      and coalesce(realised_currency, 'GBP') = coalesce(amount_currency, 'GBP')
      and (realised_qualifier = 'in kind') = in_kind as states_realised,
    secured
      and committed_qualifier is not null
      and coalesce(committed_currency, 'GBP') = coalesce(amount_currency, 'GBP')
      and (committed_qualifier = 'in kind') = in_kind as states_committed
  from visible_investments
  left join lists.statuses
    on statuses.name = visible_investments.status
),
by_stage as (
  select
    *,
    -- rule: the realised amount is the one that is stated, or else the amount of a row that is realised
    states_realised or status = 'realised' as wants_realised,
    if(states_realised, realised_low, if(status = 'realised', amount_low, null)) as received_low,
    if(states_realised, realised_high, if(status = 'realised', amount_high, null)) as received_high,
    -- rule: the committed amount is the one that is stated, or else the amount of a row that is committed
    if(states_committed, committed_low, if(status = 'committed', amount_low, null)) as awarded_low,
    if(states_committed, committed_high, if(status = 'committed', amount_high, null)) as awarded_high
  from staged
)
select
  by_stage.record,
  by_stage.rank,
  by_stage.ended_by,
  by_stage.keyed_by,
  by_stage.level,
  by_stage.status,
  by_stage.rung,
  by_stage.secured,
  by_stage.in_pipeline,
  by_stage.in_pounds,
  by_stage.in_kind,
  by_stage.in_pounds and not by_stage.in_kind as is_cash,
  by_stage.wants_realised,
  by_stage.amount_low,
  by_stage.amount_high,
  -- what a row does not speak of is 0; what it speaks of without a figure is unknown (both bounds null)
  if(by_stage.wants_realised, received_low, 0) as received_low,
  if(by_stage.wants_realised, received_high, 0) as received_high,
  -- rule: secured is the larger of committed and realised, each record once
  case
    when not by_stage.secured then by_stage.amount_low
    when received_low is null and received_high is null then awarded_low
    when awarded_low is null and awarded_high is null then received_low
    else greatest(received_low, awarded_low)
  end as total_low,
  case
    when not by_stage.secured then by_stage.amount_high
    when received_low is null and received_high is null then awarded_high
    when awarded_low is null and awarded_high is null then received_high
    when received_high is null or awarded_high is null then null
    else greatest(received_high, awarded_high)
  end as total_high,
  within_as_set(by_stage.place_within, settings.region, places.in_combined_authority) as within,
  -- rule: money for a place elsewhere is left out
  within = 'elsewhere' as is_elsewhere,
  -- rule: money for a wider area counts only by the share that is stated
  within in ('wider', 'several') and by_stage.share is null as is_wider,
  -- rule: money outside the sector is left out
  by_stage.sector_scope is not distinct from 'out' as is_out_of_sector,
  -- rule: money that is only partly for the sector counts only by the share that is stated
  by_stage.sector_scope is not distinct from 'part' and by_stage.share is null as is_part_of_sector,
  by_stage.share
from by_stage
cross join settings
left join lists.places
  on places.name = by_stage.place;

-- One row a visible investment: whose money it is, and what it is looked at by.
-- materialised
create view descriptions as
select
  visible_investments.record,
  visible_investments.recipient,
  visible_investments.company_number,
  coalesce(visible_investments.source, 'not disclosed') as source,
  -- rule: the source type is the one stated, else that of the source in the list
  coalesce(visible_investments.source_type, sources.source_type, 'not disclosed') as source_type,
  -- rule: the owner is the one stated, else that of the source, else that of its type; never that of the manager
  coalesce(visible_investments.owner, sources.owner, source_types.owner, 'unknown') as owner,
  visible_investments.programme,
  coalesce(visible_investments.programme_role, 'other') as programme_role,
  visible_investments.instrument,
  visible_investments.place,
  visible_investments.place_code,
  coalesce(visible_investments.segment, 'not stated') as segment,
  -- rule: money is dated by the furthest stage that it has reached
  case
    when visible_investments.status = 'realised' and visible_investments.realised_on_start is not null then visible_investments.realised_on_start
    when visible_investments.status = 'committed' and visible_investments.committed_on_start is not null then visible_investments.committed_on_start
    when visible_investments.status = 'announced' and visible_investments.announced_on_start is not null then visible_investments.announced_on_start
    else visible_investments.date_start
  end as starts,
  case
    when visible_investments.status = 'realised' and visible_investments.realised_on_start is not null then visible_investments.realised_on_end
    when visible_investments.status = 'committed' and visible_investments.committed_on_start is not null then visible_investments.committed_on_end
    when visible_investments.status = 'announced' and visible_investments.announced_on_start is not null then visible_investments.announced_on_end
    else visible_investments.date_end
  end as ends,
  coalesce(visible_investments.cumulative, false) as cumulative
from visible_investments
left join lists.sources
  on sources.name = visible_investments.source
left join lists.source_types
  on source_types.name = coalesce(visible_investments.source_type, sources.source_type);

-- One row a recipient as it is written, with its name folded.
-- materialised
create view recipients as
select
  recipient,
  organisation_name(recipient) as folded
from (select distinct recipient from visible_investments where recipient is not null);

-- One row a link between two visible investments. What a complete list has ended is no longer there, but its parts are still
-- a part of what stands above it, as with lapsed money.
-- materialised
create view live_links as
select
  links.record,
  links.parent
from links
where links.record in (select record from flows)
  and links.parent in (select record from flows);

-- One row a record that can be reached from a record without a parent.
create view reachable as
with recursive reached as (
  select distinct parent as record
  from live_links
  where parent not in (select record from live_links)
  union
  select live_links.record
  from reached
  join live_links
    on live_links.parent = reached.record
)
select record
from reached;

-- One row a record that is above itself: the way up from it comes back to it.
-- materialised
create view circles as
with recursive astray as (
  select
    record,
    parent
  from live_links
  where record not in (select record from reachable)
),
ways as (
  select
    record,
    parent as above
  from astray
  union
  select
    ways.record,
    astray.parent as above
  from ways
  join astray
    on astray.record = ways.above
)
select record
from ways
-- rule: records that are each a part of the other, in a circle, are left out
where record = above;

-- One row a link of the tree: no circle has a part in it, and what hangs below a circle stands alone.
-- materialised
create view open_links as
select
  record,
  parent
from live_links
where record not in (select record from circles)
  and parent not in (select record from circles);

-- One row an investment that is part of another: the award or round at the top of it. An envelope is above many that are each their own.
-- materialised
create view tops as
with recursive upwards as (
  select
    open_links.record,
    open_links.parent
  from open_links
  join flows as above
    on above.record = open_links.parent
  where above.level <> 'envelope'
),
way as (
  select
    record,
    parent as top
  from upwards
  union all
  select
    way.record,
    upwards.parent
  from way
  join upwards
    on upwards.record = way.top
)
select
  record,
  top
from way
where top not in (select record from upwards);

-- One row a visible investment that nothing about itself leaves out.
create view sound_flows as
select
  record,
  status,
  secured,
  in_pipeline
from flows
where ended_by is null
  and record not in (select record from circles)
  and status <> 'lapsed'
  and level <> 'envelope'
  and is_cash
  and not is_out_of_sector
  and not is_elsewhere
  and not is_wider
  and not is_part_of_sector;

-- One row a reference whose record is hidden from the viewer while another has it too: the first that is not hidden.
create view referenced_instead as
select
  referenced.reference,
  arg_min(live_records.record, (investments."row", investments.sheet, live_records.record)) as record
from hidden
join referenced using (record)
join live_records
  on live_records.kind = 'investments'
  and live_records.keyed_by = 'reference'
  and live_records.key = referenced.reference
join store.investments
  on investments.record = live_records.record
where live_records.record not in (select record from hidden)
group by referenced.reference;

-- One row a secondary record: the record that it was paid out of, where one is named (blank: its parent) and is there.
-- materialised
create view funders as
select
  flows.record,
  flows.status,
  flows.secured,
  flows.in_pipeline,
  coalesce(nullif(trim(investments.funded_from), ''), nullif(trim(investments.parent), '')) is not null as names_one,
  above.record as funder
from flows
join store.investments using (record)
left join referenced
  on referenced.reference = normal_text(coalesce(nullif(trim(investments.funded_from), ''), investments.parent))
left join referenced_instead
  on referenced_instead.reference = referenced.reference
left join flows as above
  -- rule: a confidential funder is treated as one that no return holds
  on above.record = coalesce(referenced_instead.record, referenced.record)
where flows.level = 'secondary';

-- One row a record that is money passed on out of money that is in already: a secondary record, and all below it.
-- materialised
create view passed_on as
with recursive chain as (
  select
    record,
    status,
    secured,
    in_pipeline,
    funder
  from funders
  where funder is not null
  union
  -- rule: money that is passed on several times is followed back to where it began
  select
    chain.record,
    chain.status,
    chain.secured,
    chain.in_pipeline,
    funders.funder
  from chain
  join funders
    on funders.record = chain.funder
    and funders.funder is not null
),
left_out as (
  select chain.record
  from chain
  -- rule: a grant that is paid out of money that counts is not counted again
  join sound_flows
    on sound_flows.record = chain.funder
  where sound_flows.secured
    or (sound_flows.in_pipeline and chain.in_pipeline)
    or sound_flows.status = chain.status
  union
  -- rule: a grant that passes money on without naming its funder is left out
  select record
  from funders
  where not names_one
),
below as (
  select record
  from left_out
  where record not in (select record from circles)
  union
  -- rule: the parts of money passed on are passed on too
  select open_links.record
  from below
  join open_links
    on open_links.parent = below.record
)
select record
from below
union
select record
from left_out;

-- One row a record in a tree, walked from the top: what it is judged against, whether it stands, and what its money is a part of.
-- `anchor` is the nearest standing record above. `part_of` and `received_part_of` are what its amounts are taken off: the nearest
-- standing record above whose total (or whose realised amount) is known, else the topmost that leaves it unknown. So a part without
-- an amount, or one that does not say what of it is realised, never hides from the record above it what its own parts are known to
-- bring, and no pound is counted twice.
-- A secondary record that counts, because what funded it is not there, stands alone: it is no part of its parent, and its own parts
-- are taken off it. A record in a circle is no parent.
-- materialised
create view tree as
with recursive tree_links as (
  select
    open_links.record,
    open_links.parent
  from open_links
  join flows using (record)
  -- rule: a grant that passes money on and counts takes nothing off the record above it
  where flows.level <> 'secondary'
    or open_links.record in (select record from passed_on)
),
nodes as (
  select
    flows.record,
    flows.rung,
    -- rule: a record of which some is still to come holds parts that are only committed beside it
    if(
      flows.secured and (flows.total_low, flows.total_high) is distinct from (flows.received_low, flows.received_high),
      least(flows.rung, 4),
      flows.rung
    ) as rung_of_parts,
    flows.ended_by is null
      and flows.level <> 'envelope'
      and flows.status <> 'lapsed'
      and flows.record not in (select record from circles)
      and flows.record not in (select record from passed_on) as may_stand,
    flows.is_cash,
    flows.total_low is not null or flows.total_high is not null as is_known,
    flows.wants_realised,
    flows.received_low is not null or flows.received_high is not null as receipt_known
  from flows
  where flows.record in (select record from live_links)
    or flows.record in (select parent from live_links)
),
walk as (
  select
    record,
    null::varchar as anchor,
    null::varchar as part_of,
    null::varchar as received_part_of,
    may_stand as stands,
    if(may_stand, record, null) as next_anchor,
    if(may_stand, rung_of_parts, null) as next_rung,
    if(may_stand and is_cash, record, null) as next_part_of,
    if(may_stand and is_cash and wants_realised, record, null) as next_received_part_of
  from nodes
  where record not in (select record from tree_links)
  union all
  select
    record,
    next_anchor as anchor,
    next_part_of as part_of,
    next_received_part_of as received_part_of,
    holds as stands,
    if(holds, record, next_anchor) as next_anchor,
    if(holds, rung_of_parts, next_rung) as next_rung,
    -- rule: where a part states no amount, its own parts are taken off the record above it
    if(holds and is_cash and (is_known or next_part_of is null), record, next_part_of) as next_part_of,
    if(
      holds and is_cash and wants_realised and (receipt_known or next_received_part_of is null),
      record,
      next_received_part_of
    ) as next_received_part_of
  from (
    select
      nodes.*,
      walk.next_anchor,
      walk.next_rung,
      walk.next_part_of,
      walk.next_received_part_of,
      -- rule: a part that is less advanced than its whole is already in the whole
      nodes.may_stand and nodes.rung >= coalesce(walk.next_rung, 0) as holds
    from walk
    join tree_links
      on tree_links.parent = walk.record
    join nodes
      on nodes.record = tree_links.record
  )
)
select
  record,
  anchor,
  stands,
  part_of,
  received_part_of
from walk;

-- One row a record that is broken down: what its parts explain of it. Parts in another currency, or in kind, explain nothing; one of
-- unknown amount is in what remains, and nobody knows how much of that is its funder's.
-- materialised
create view explained as
select
  tree.part_of as record,
  count(*) as parts,
  -- rule: a part with no upper end may be all of its whole
  bool_or(flows.total_high is null)
    -- rule: a part of unknown amount takes nothing off its whole
    filter (where flows.total_low is not null or flows.total_high is not null) as is_open,
  coalesce(sum(flows.total_low), 0)::bigint as total_low,
  coalesce(sum(flows.total_high), 0)::bigint as total_high
from tree
join flows using (record)
where tree.stands
  and tree.part_of is not null
  and flows.is_cash
  and (coalesce(flows.total_low, 0) <> 0 or flows.total_high is distinct from 0)
group by tree.part_of;

-- One row a record with a realised amount of which parts bring some: how much they bring.
-- materialised
create view received as
select
  tree.received_part_of as record,
  bool_or(flows.received_high is null) as is_open,
  coalesce(sum(flows.received_low), 0)::bigint as received_low,
  coalesce(sum(flows.received_high), 0)::bigint as received_high
from tree
join flows using (record)
where tree.stands
  and tree.received_part_of is not null
  and flows.is_cash
  and flows.wants_realised
  and (flows.received_low is not null or flows.received_high is not null)
  and (coalesce(flows.received_low, 0) <> 0 or flows.received_high is distinct from 0)
group by tree.received_part_of;


-- 4. What counts, and why ---------------------------------------------------------------------------------------------------

-- rule: what remains of a whole is at least its low end less the high ends of its parts
-- Never below 0; a part with no upper end leaves nothing for certain.
create macro remainder_low(low, is_open, parts_high) as case
  when is_open is null or low is null then low
  when is_open then 0
  else greatest(0, low - parts_high)
end;

-- rule: what remains of a whole is at most its high end less the low ends of its parts
-- Never below 0; unknown where the high end of the whole is.
create macro remainder_high(high, is_open, parts_low) as if(
  is_open is null or high is null,
  high,
  greatest(0, high - parts_low)
);

-- One row a visible investment: what remains of it, the region's share of that, and why it does not stand (null: it stands).
-- Whether it is likely the same as another is decided after that.
create view remainders as
with remaining as (
  select
    flows.*,
    tree.anchor,
    tree.part_of,
    tree.received_part_of,
    explained.parts,
    flows.total_low is null and flows.total_high is null as is_unknown,
    -- rule: a realised amount that is missing is not unknown where the record above holds it
    flows.wants_realised
      and flows.received_low is null
      and flows.received_high is null
      and tree.stands
      and flows.is_cash
      and tree.received_part_of is not null as is_told_above,
    remainder_low(flows.total_low, explained.is_open, explained.total_high) as left_low,
    remainder_high(flows.total_high, explained.is_open, explained.total_low) as left_high,
    remainder_low(flows.received_low, received.is_open, received.received_high) as left_received_low,
    remainder_high(flows.received_high, received.is_open, received.received_low) as left_received_high,
    case
      when flows.record in (select record from circles) then 'circle'
      -- rule: lapsed money counts nowhere
      when flows.status = 'lapsed' then 'lapsed'
      -- rule: an envelope, a budget that others are paid out of, is in no total
      when flows.level = 'envelope' then 'envelope'
      when not flows.in_pounds then 'currency'
      when flows.in_kind then 'in kind'
      when flows.is_out_of_sector then 'out of sector'
      when flows.record in (select record from passed_on) then 'passed on'
      when not tree.stands then 'contained'
      -- rule: a part of unknown amount is not unknown once more, because its whole counts
      when is_unknown and tree.part_of is not null then 'unknown part'
      -- rule: a record that its parts add up to is left out, because the parts count
      when explained.is_open is not null
        and left_low = 0
        and left_high = 0
        and (is_told_above or (left_received_low = 0 and left_received_high = 0)) then 'in full'
      when flows.is_elsewhere then 'elsewhere'
      when flows.is_wider then 'wider'
      when flows.is_part_of_sector then 'part of sector'
      when flows.ended_by is not null then 'ended'
    end as reason
  from flows
  left join tree using (record)
  left join explained using (record)
  left join received using (record)
)
select
  record,
  rank,
  ended_by,
  level,
  status,
  secured,
  in_pipeline,
  within,
  share,
  anchor,
  part_of,
  parts,
  is_unknown,
  reason,
  received_low,
  received_high,
  is_cash,
  total_low,
  total_high,
  remaining.left_low as whole_low,
  remaining.left_high as whole_high,
  wants_realised and not is_told_above as wants_realised,
  -- rule: a stated share is taken of both ends of a range
  share_of(left_low, share) as left_low,
  share_of(left_high, share) as left_high,
  share_of(if(is_told_above, 0, left_received_low), share) as left_received_low,
  share_of(if(is_told_above, 0, left_received_high), share) as left_received_high
from remaining;

-- One row an investment that stands, in cash of a known amount: what can be the same money as another.
-- materialised
create view standing_money as
select
  flows.record,
  flows.keyed_by,
  flows.rank,
  flows.rung,
  flows.amount_low,
  flows.amount_high
from flows
left join tree using (record)
where coalesce(tree.stands, flows.ended_by is null and flows.status <> 'lapsed' and flows.level <> 'envelope')
  and flows.record not in (select record from passed_on)
  and flows.record not in (select record from circles)
  and flows.is_cash
  and flows.amount_low is not null
  and flows.amount_high is not null
  -- rule: a part of unknown amount, which its whole counts, is not the same money as another
  and (flows.total_low is not null or flows.total_high is not null or tree.part_of is null);

-- One row two investments that are likely the same, the one that is less far on first, with the answer that staff gave.
-- Asked of a row without a reference beside a record of an older return: same recipient, same source, another stage, both standing,
-- neither above the other.
-- materialised
create view likely_pairs as
with recursive named as (
  select
    descriptions.record,
    live_records.key,
    recipients.folded as recipient,
    normal_text(descriptions.source) as source
  from descriptions
  join live_records using (record)
  join recipients using (recipient)
  where recipients.folded in (
    select recipients.folded
    from descriptions
    join recipients using (recipient)
    where descriptions.record in (select record from standing_money where keyed_by = 'fields')
  )
),
candidates as (
  select
    standing_money.*,
    named.key,
    named.recipient,
    named.source
  from standing_money
  join named using (record)
),
pairs as (
  select
    if(newer.rung > older.rung, older.record, newer.record) as record,
    if(newer.rung > older.rung, newer.record, older.record) as same_as,
    least(newer.key, older.key) || '|' || greatest(newer.key, older.key) as pair,
    answers.answer is null as is_open
  from candidates as newer
  join candidates as older
    on older.recipient = newer.recipient
    and older.source = newer.source
    and older.rank < newer.rank
    and older.rung <> newer.rung
    -- rule: amounts within 1 % are likely the same
    and abs(newer.amount_low - older.amount_low) * 100 <= greatest(abs(newer.amount_low), abs(older.amount_low))
    and abs(newer.amount_high - older.amount_high) * 100 <= greatest(abs(newer.amount_high), abs(older.amount_high))
  left join answers
    on answers.pair = least(newer.key, older.key) || '|' || greatest(newer.key, older.key)
  where newer.keyed_by = 'fields'
    -- rule: two records that staff say are different both count
    and answers.answer is distinct from 'different'
),
ways_up as (
  select distinct
    record,
    record as above
  from (
    select record from pairs
    union all
    select same_as from pairs
  )
  union
  select
    ways_up.record,
    live_links.parent
  from ways_up
  join live_links
    on live_links.record = ways_up.above
)
select *
from pairs
-- rule: a record is never likely the same as its own whole or part
where not exists (from ways_up where ways_up.record = pairs.record and ways_up.above = pairs.same_as)
  and not exists (from ways_up where ways_up.record = pairs.same_as and ways_up.above = pairs.record);

-- Whether two amounts are within 1 % of one another; two of different signs never are.
-- rule: amounts within 1 % may be the same money
create macro within_one_per_cent(one, other) as abs(one - other) * 100 <= greatest(abs(one), abs(other));

-- Whether what two rows state of amount, date and source may be one and the same money. `source`: folded, '' where none is stated.
create macro may_be_same(low, high, starts, ends, source, low_, high_, starts_, ends_, source_) as (
  within_one_per_cent(low, low_)
  and within_one_per_cent(high, high_)
  -- rule: dates within 90 days may be the same money
  and greatest(starts, starts_) - least(ends, ends_) <= 90
  -- rule: the same source, or none, may be the same money
  and (source = source_ or source = '' or source_ = '')
);

-- One row an investment that may be written down twice: it stands, has a date, and is within 1 % of another of its recipient. Where
-- it is, it is within 1 % of the one next to it by amount. `place`: of two that are the same money the one with the lesser place
-- counts. `band`: two amounts within 1 % are in the same or in neighbouring bands of 2 %.
-- materialised
create view comparable_money as
with beside_one as (
  select
    standing_money.*,
    recipients.folded as recipient,
    descriptions.source,
    descriptions.starts,
    descriptions.ends
  from standing_money
  join descriptions using (record)
  join recipients
    on recipients.recipient = descriptions.recipient
  where descriptions.starts is not null
    and descriptions.ends is not null
  window by_amount as (partition by recipients.folded order by standing_money.amount_low)
  qualify coalesce(within_one_per_cent(amount_low, lag(amount_low) over by_amount), false)
    or coalesce(within_one_per_cent(amount_low, lead(amount_low) over by_amount), false)
)
select
  beside_one.* exclude (keyed_by, rank, rung, source),
  live_records.key,
  folded_sources.folded as source,
  floor(ln(greatest(abs(beside_one.amount_low), 1)) * 50)::integer as band,
  -- rule: of two records of the same money the more advanced counts, or else the newer, or else the first
  row_number() over (order by rung desc, beside_one.rank desc, investments.sheet, investments."row", beside_one.record) as place
from beside_one
join live_records using (record)
join store.investments using (record)
join (
  select
    source,
    if(normal_text(source) in ('', 'not disclosed'), '', normal_text(source)) as folded
  from (select distinct source from descriptions)
) as folded_sources
  on folded_sources.source = beside_one.source;

-- One row two investments of which staff said that they are the same money, the one that does not count first.
create view told_same as
with parted as (
  select
    pair,
    substr(pair, 1, bar - 1) as first_key,
    substr(pair, bar + 1) as second_key
  from (
    select
      pair,
      unnest(range(1, length(pair) + 1)) as bar
    from answers
    where answer = 'same'
  )
  where substr(pair, bar, 1) = '|'
)
select
  if(one.place > other.place, one.record, other.record) as record,
  if(one.place > other.place, other.record, one.record) as same_as,
  parted.pair
from parted
join comparable_money as one
  on one.key = parted.first_key
join comparable_money as other
  on other.key = parted.second_key
  and other.recipient = one.recipient
where may_be_same(
  one.amount_low, one.amount_high, one.starts, one.ends, one.source,
  other.amount_low, other.amount_high, other.starts, other.ends, other.source
)
  and one.key <> other.key;

-- One row two investments that may be the same money written down twice, the one that would not count first, with whether that is
-- still open: until staff say so both count. Asked of two that are each other's only look-alike: a record that has two or more is
-- one of a series of equal payments, and nothing is asked of a series. What does not count beside another anyway is not looked at.
-- Three or more of one recipient, source, percent and 90 days are look-alikes of one another, whoever else is: they are told apart
-- before any two are compared, else a series of thousands would be compared each with each.
-- materialised
create view alike_pairs as
with recursive candidates as (
  select
    *,
    if(
      source = '',
      count(*) over (partition by cell),
      count(*) over (partition by cell, source) + count(*) filter (source = '') over (partition by cell)
    ) as alike_here
  from (
    select
      *,
      (
        recipient,
        sign(amount_low),
        sign(amount_high),
        floor(ln(greatest(abs(amount_low), 1)) * 101),
        floor(ln(greatest(abs(amount_high), 1)) * 101),
        floor((starts - date '1900-01-01') / 90)
      ) as cell
    from comparable_money
    -- rule: of a record that already goes with another nothing more is asked
    where record not in (select record from likely_pairs)
      and record not in (select record from told_same)
      -- rule: of noughts, which hold no money that could count twice, nothing is asked
      and amount_high <> 0
  )
),
-- What may have one look-alike only, in its own band of amounts and the two beside it.
looking as (
  select
    *,
    unnest([band - 1, band, band + 1]) as look_in
  from candidates
  where alike_here < 3
),
found as (
  select
    one.record,
    other.record as other
  from looking as one
  join candidates as other
    on other.recipient = one.recipient
    and other.band = one.look_in
    and other.source = one.source
  where one.record <> other.record
    and may_be_same(
      one.amount_low, one.amount_high, one.starts, one.ends, one.source,
      other.amount_low, other.amount_high, other.starts, other.ends, other.source
    )
  union all
  select
    one.record,
    other.record
  from looking as one
  join candidates as other
    on other.recipient = one.recipient
    and other.band = one.look_in
  where (one.source = '') <> (other.source = '')
    and may_be_same(
      one.amount_low, one.amount_high, one.starts, one.ends, one.source,
      other.amount_low, other.amount_high, other.starts, other.ends, other.source
    )
),
only_ones as (
  select
    record,
    min(other) as other
  from found
  group by record
  -- rule: nothing is asked of a series of records that are all alike
  having count(*) = 1
),
pairs as (
  select
    one.record,
    other.record as same_as,
    least(one.key, other.key) || '|' || greatest(one.key, other.key) as pair,
    true as is_open
  from only_ones
  join only_ones as back
    on back.record = only_ones.other
    and back.other = only_ones.record
  join candidates as one
    on one.record = only_ones.record
  join candidates as other
    on other.record = only_ones.other
  where one.place > other.place
    and one.key <> other.key
    -- rule: what staff have answered is not asked again
    and least(one.key, other.key) || '|' || greatest(one.key, other.key) not in (select pair from answers)
  union all
  select
    record,
    same_as,
    pair,
    false
  from told_same
),
ways_up as (
  select distinct
    record,
    record as above
  from (
    select record from pairs
    union all
    select same_as from pairs
  )
  union
  select
    ways_up.record,
    live_links.parent
  from ways_up
  join live_links
    on live_links.record = ways_up.above
)
select pairs.*
from pairs
left join live_links
  on live_links.record = pairs.record
left join live_links as links_of_other
  on links_of_other.record = pairs.same_as
-- rule: a record and its own part are never the same money twice
where not exists (from ways_up where ways_up.record = pairs.record and ways_up.above = pairs.same_as)
  and not exists (from ways_up where ways_up.record = pairs.same_as and ways_up.above = pairs.record)
  -- rule: two parts of one record are never the same money twice
  and (live_links.parent is null or live_links.parent is distinct from links_of_other.parent);

-- One row an investment that is likely the same as one that is further on, or that stands below such a one: only the further counts.
-- materialised
create view likely_same as
with recursive below as (
  select
    record,
    same_as,
    is_open
  from likely_pairs
  union
  -- rule: of two that staff say are the same money one counts
  select
    record,
    same_as,
    is_open
  from alike_pairs
  where not is_open
  union
  -- rule: the parts of a record that is likely the same as another go with it
  select
    live_links.record,
    below.same_as,
    below.is_open
  from below
  join live_links
    on live_links.parent = below.record
)
select
  record,
  min(same_as) as same_as,
  bool_or(is_open) as is_open
from below
group by record;

-- One row a visible investment with whether it counts, why not, and its part in each figure, in pence.
-- materialised
create view money as
select
  remainders.* exclude (
    reason, left_low, left_high, left_received_low, left_received_high, is_unknown, received_low, received_high,
    is_cash, total_low, total_high, whole_low, whole_high
  ),
  descriptions.* exclude (record, source, source_type, owner, recipient, company_number),
  -- rule: what the parts of a record do not explain is shown as not broken down
  if(parts > 0, 'not broken down', descriptions.source) as source,
  if(parts > 0, 'not broken down', descriptions.source_type) as source_type,
  if(parts > 0, 'unknown', descriptions.owner) as owner,
  -- rule: of two records that are likely the same only the more advanced one counts
  if(remainders.reason is null and likely_same.record is not null, 'same', remainders.reason) as reason,
  likely_same.same_as,
  coalesce(likely_same.is_open, false) as question_open,
  remainders.reason is null and likely_same.record is null as counts,
  -- rule: an amount that is itself a running total stands in no quarter
  if(cumulative, null, quarter_of(starts, ends)) as quarter,
  -- rule: an amount that should be there and is not is unknown
  counts and is_unknown as unknown,
  counts and wants_realised and received_low is null and received_high is null as realised_unknown,
  if(counts, if(secured, left_low, 0), 0) as secured_low,
  if(counts, if(secured, left_high, 0), 0) as secured_high,
  if(counts, if(secured, left_received_low, 0), 0) as realised_low,
  if(counts, if(secured, left_received_high, 0), 0) as realised_high,
  -- rule: still to come is secured less realised, not below 0
  if(secured_low is null, null, greatest(0, secured_low - coalesce(realised_low, 0))) as to_come_low,
  if(secured_high is null, null, greatest(0, secured_high - coalesce(realised_high, 0))) as to_come_high,
  if(counts and status = 'target', left_low, 0) as target_low,
  if(counts and status = 'target', left_high, 0) as target_high,
  if(counts and in_pipeline, left_low, 0) as pipeline_low,
  if(counts and in_pipeline, left_high, 0) as pipeline_high
from remainders
join descriptions using (record)
left join likely_same using (record);

-- One row a visible investment, under all filters that belong to money.
create macro chosen_lines(period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  select *
  from money
  where (chosen(source_, source) or chosen(source_, source_type))
    and chosen(status_, status)
    and chosen(programme_, programme)
    and (chosen(place_, place) or chosen(place_, place_code))
    and chosen(segment_, segment)
    and (period_starts::date[] is null or not cumulative)
    and inside(starts, ends, period_starts, period_ends);

-- One row a visible investment and a step on the way from everything that is written down to what counts: what of it ends there.
-- The steps of an investment add up to the amount that is written down, at the low end and at the high end. Null-null: not known, or
-- not in pounds.
-- materialised
create view money_by_step as
with judged as (
  select
    money.record,
    remainders.share,
    remainders.is_unknown and remainders.is_cash as unknown,
    coalesce(total_low, 0) as total_low,
    total_high,
    coalesce(whole_low, 0) as whole_low,
    whole_high,
    coalesce(left_low, 0) as left_low,
    left_high,
    case
      when not remainders.is_cash then 'not in pounds'
      when money.ended_by is not null or money.reason in ('lapsed', 'circle') then 'no longer stands'
      when money.reason = 'envelope' then 'envelopes'
      -- rule: money that another record already holds is written down twice
      when money.reason in ('contained', 'in full', 'unknown part', 'passed on', 'same') then 'counted already'
      when money.reason is not null then 'elsewhere'
      when money.status = 'target' then 'targets'
      when money.in_pipeline then 'pipeline'
      else 'secured'
    end as step
  from money
  join remainders using (record)
),
ends as (
  select
    record,
    step,
    unknown,
    if(unknown or step = 'not in pounds', null,
      case
        when step in ('no longer stands', 'envelopes', 'counted already') then total_low
        when step = 'elsewhere' then whole_low
        else left_low
      end
    ) as low,
    if(unknown or step = 'not in pounds', null,
      case
        when step in ('no longer stands', 'envelopes', 'counted already') then total_high
        when step = 'elsewhere' then whole_high
        else left_high
      end
    ) as high
  from judged
  union all
  -- rule: what the parts of a record explain is written down twice
  select
    record,
    'counted already',
    false,
    total_low - whole_low,
    coalesce(total_high - whole_high, total_low - whole_low)
  from judged
  where step in ('secured', 'pipeline', 'targets', 'elsewhere')
    and not unknown
    and (total_low <> whole_low or total_high <> whole_high)
  union all
  -- rule: what a stated share leaves out is elsewhere
  select
    record,
    'elsewhere',
    false,
    whole_low - left_low,
    coalesce(whole_high - left_high, whole_low - left_low)
  from judged
  where step in ('secured', 'pipeline', 'targets')
    and not unknown
    and (whole_low <> left_low or whole_high <> left_high)
)
select *
from ends;

-- One row a class of money: investments that count and that no question tells apart but by date, place, programme and segment.
-- Questions add up the classes, of which there are few, so that a million investments are read once and by numbers only.
-- materialised
create view classes as
select
  row_number() over (order by all_alike) as class,
  unnest(all_alike)
from (
  select distinct
    struct_pack(
      source := source,
      source_type := source_type,
      owner := owner,
      programme_role := programme_role,
      status := status,
      secured := secured,
      in_pipeline := in_pipeline,
      wants_realised := wants_realised,
      unknown := unknown,
      realised_unknown := realised_unknown,
      realised_open := realised_low is not null and realised_high is null,
      secured_open := secured_low is not null and secured_high is null,
      pipeline_open := pipeline_low is not null and pipeline_high is null
    ) as all_alike
  from money
  where counts
);

-- One row an investment that counts: its class, what else it is filtered by, and its figures.
-- materialised
create view counted_money as
select
  classes.class,
  money.quarter,
  -- rule: a filter by period leaves out amounts that are themselves running totals
  if(money.cumulative, null, money.starts) as starts,
  money.ends,
  money.programme,
  money.instrument,
  money.place,
  money.place_code,
  money.segment,
  money.realised_low,
  money.realised_high,
  money.to_come_low,
  money.to_come_high,
  money.secured_low,
  money.secured_high,
  money.pipeline_low,
  money.pipeline_high
from money
join classes
  on classes.source = money.source
  and classes.source_type = money.source_type
  and classes.owner = money.owner
  and classes.programme_role = money.programme_role
  and classes.status = money.status
  and classes.wants_realised = money.wants_realised
  and classes.unknown = money.unknown
  and classes.realised_unknown = money.realised_unknown
  and classes.realised_open = (money.realised_low is not null and money.realised_high is null)
  and classes.secured_open = (money.secured_low is not null and money.secured_high is null)
  and classes.pipeline_open = (money.pipeline_low is not null and money.pipeline_high is null)
where money.counts;

-- One row an investment that counts, under the filters that tell no classes apart, whatever its date.
create macro chosen_money_of_any_date(programme_, place_, segment_) as table
  select *
  from counted_money
  where chosen(programme_, programme)
    and (chosen(place_, place) or chosen(place_, place_code))
    and chosen(segment_, segment);

-- One row an investment that counts, under the same filters and the period.
create macro chosen_money(period_starts, period_ends, programme_, place_, segment_) as table
  select *
  from chosen_money_of_any_date(programme_, place_, segment_)
  where inside(starts, ends, period_starts, period_ends);

-- One row a class, under the filters that tell classes apart.
create macro chosen_classes(source_, status_) as table
  select *
  from classes
  where (chosen(source_, source) or chosen(source_, source_type))
    and chosen(status_, status);

-- One row a class and a value of what the money is told apart by (`by_`: a column of classes or of counted_money), under all filters
-- that belong to money: how many records it has and what they add up to.
create macro sums_told_by(by_, period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  select
    *,
    case by_::varchar when 'source_type' then source_type when 'source' then source when 'owner' then owner else told end as name
  from chosen_classes(source_, status_)
  join (
    select
      class,
      case by_::varchar
        when 'instrument' then instrument
        when 'programme' then programme
        when 'place' then place
        when 'segment' then segment
      end as told,
      count(*) as records,
      sum(realised_low) as realised_low,
      sum(realised_high) as realised_high,
      sum(to_come_low) as to_come_low,
      sum(to_come_high) as to_come_high,
      sum(secured_low) as secured_low,
      sum(secured_high) as secured_high,
      sum(pipeline_low) as pipeline_low,
      sum(pipeline_high) as pipeline_high
    from chosen_money(period_starts, period_ends, programme_, place_, segment_)
    group by
      class,
      told
  ) using (class);

-- One row a class and quarter, as above.
create macro sums_by_quarter(period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  select *
  from chosen_classes(source_, status_)
  join (
    select
      class,
      quarter,
      count(*) as records,
      sum(realised_low) as realised_low,
      sum(realised_high) as realised_high,
      sum(to_come_low) as to_come_low,
      sum(to_come_high) as to_come_high,
      sum(secured_low) as secured_low,
      sum(secured_high) as secured_high,
      sum(pipeline_low) as pipeline_low,
      sum(pipeline_high) as pipeline_high
    from chosen_money(period_starts, period_ends, programme_, place_, segment_)
    group by
      class,
      quarter
  ) using (class);

-- One row a class and place, as above.
create macro sums_by_place(period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  select *
  from chosen_classes(source_, status_)
  join (
    select
      class,
      place,
      count(*) as records,
      sum(realised_low) as realised_low,
      sum(realised_high) as realised_high,
      sum(secured_low) as secured_low,
      sum(secured_high) as secured_high,
      sum(pipeline_low) as pipeline_low,
      sum(pipeline_high) as pipeline_high
    from chosen_money(period_starts, period_ends, programme_, place_, segment_)
    group by
      class,
      place
  ) using (class);

-- One row a class and place: how many records are neither inside the period nor outside it for certain.
create macro coarse_money(period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  select *
  from chosen_classes(source_, status_)
  join (
    select
      class,
      place,
      count(*) as coarse
    from chosen_money_of_any_date(programme_, place_, segment_)
    where too_coarse(starts, ends, period_starts, period_ends)
    group by
      class,
      place
  ) using (class);

-- One row an investment that is left out only because nobody says how much of it is of the region, or of the sector. What is a running
-- total has no start: no period holds it.
-- materialised
create view unshared as
select
  source,
  source_type,
  owner,
  programme_role,
  status,
  secured,
  in_pipeline,
  wants_realised,
  programme,
  place,
  place_code,
  segment,
  if(cumulative, null, starts) as starts,
  ends
from money
-- rule: a share that is not stated is unknown, not nought
where reason in ('wider', 'part of sector')
  and ended_by is null;

-- One row a sort of money and place: how many records without a share may be in the period, under the filter programme; `is_chosen`: under
-- the others, too.
create macro unshared_money(period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  select
    owner,
    programme_role,
    secured,
    in_pipeline,
    wants_realised,
    place,
    (chosen(source_, source) or chosen(source_, source_type))
      and chosen(status_, status)
      and (chosen(place_, place) or chosen(place_, place_code))
      and chosen(segment_, segment) as is_chosen,
    count(*) as unshared
  from unshared
  where chosen(programme_, programme)
    and (inside(starts, ends, period_starts, period_ends) or too_coarse(starts, ends, period_starts, period_ends))
  group by all;

-- How many records of several classes are such.
create macro records_that(records, are_such) as coalesce(sum(records) filter (are_such), 0)::bigint;

-- The low end of several classes added up.
create macro added_low(low, records, wanted, unknown) as if(
  records_that(records, wanted) > 0 and records_that(records, wanted and not unknown) = 0,
  null,
  coalesce(sum(low), 0)::bigint
);

-- The high end of several classes added up.
create macro added_high(high, records, wanted, unknown, is_open) as if(
  (records_that(records, wanted) > 0 and records_that(records, wanted and not unknown) = 0) or records_that(records, is_open) > 0,
  null,
  coalesce(sum(high), 0)::bigint
);

-- One row a value of what the money is told apart by: what is secured of it and what is in the pipeline, largest first.
create macro funding_told_by(by_, period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  select
    name,
    one_or(owner, 'mixed') as owner,
    one_or(source_type, 'several') as source_type,
    added_low(realised_low, records, wants_realised, realised_unknown) as realised_low,
    added_high(realised_high, records, wants_realised, realised_unknown, realised_open) as realised_high,
    added_low(to_come_low, records, secured, secured and unknown) as to_come_low,
    added_high(to_come_high, records, secured, secured and unknown, secured_open) as to_come_high,
    added_low(secured_low, records, secured, secured and unknown) as secured_low,
    added_high(secured_high, records, secured, secured and unknown, secured_open) as secured_high,
    added_low(pipeline_low, records, in_pipeline, in_pipeline and unknown) as pipeline_low,
    added_high(pipeline_high, records, in_pipeline, in_pipeline and unknown, pipeline_open) as pipeline_high,
    records_that(records, unknown) as unknown,
    sum(records)::bigint as records,
    records_that(records, secured) as secured_records,
    records_that(records, secured and unknown) as secured_unknown,
    row_number() over (
      order by
        coalesce(sum(secured_low), 0) desc,
        coalesce(sum(pipeline_low), 0) desc,
        name nulls last
    ) as position
  from sums_told_by(by_, period_starts, period_ends, source_, status_, programme_, place_, segment_)
  where secured
    or in_pipeline
  group by name;


-- 5. Events -----------------------------------------------------------------------------------------------------------------

-- One row a live event, with what it is in figures, and why it is in none (null: it is).
-- materialised
create view gatherings as
with dated as (
  select
    events.record,
    live_records.rank,
    live_records.key,
    live_records.ended_by,
    events.series,
    events.title,
    events.format,
    events.venue,
    events.partners,
    events.feedback,
    -- rule: events are told apart by their primary theme
    coalesce(events.theme, 'not stated') as theme,
    events.role,
    events.status,
    events.place,
    events.place_code,
    events.start_start as starts,
    coalesce(events.end_end, events.start_end) as ends,
    if(events.end_start is null, events.start_precision, 'range') as "precision",
    events.attended_low as came_low,
    events.attended_high as came_high
  from live_records
  join store.events using (record)
  where live_records.kind = 'events'
),
moved as (
  select distinct older.record
  from dated as older
  join dated as newer
    on newer.rank > older.rank
    and normal_text(newer.title) = normal_text(older.title)
    and normal_text(coalesce(newer.series, '')) = normal_text(coalesce(older.series, ''))
  join answers
    on answers.pair = least(older.key, newer.key) || '|' || greatest(older.key, newer.key)
  where older.status = 'planned'
    -- rule: an event that moved is one event, once staff have said so
    and answers.answer = 'same'
    and exists (from answers)
),
judged as (
  select
    *,
    case
      when ended_by is not null then 'ended'
      when record in (select record from moved) then 'moved'
      -- rule: only events that the cluster led or co-led are in figures
      when role is null or role not in ('led', 'co-led') then 'role'
      -- rule: cancelled and postponed events are in no figure
      when status is null or status not in ('held', 'planned') then 'status'
    end as reason
  from dated
)
select
  *,
  reason is null as counts,
  -- rule: an event is held where its status says so and nothing leaves it out
  reason is null and status = 'held' as held,
  -- rule: an event is planned where its status says so and nothing leaves it out
  reason is null and status = 'planned' as planned,
  -- rule: a planned event whose date has passed awaits its figures
  reason is null and status = 'planned' and coalesce(ends < (select day from as_at), false) as awaits,
  -- rule: events held at which the cluster was a guest are in no figure and shown apart
  coalesce(reason = 'role' and role is not null and status = 'held', false) as is_guest,
  quarter_of(starts, ends) as quarter,
  month_of(starts, ends) as month,
  -- rule: a missing attendance is missing, not 0
  came_low is not null or came_high is not null as attended_is_known,
  if(reason is null and status = 'held', came_low, 0) as attended_low,
  if(reason is null and status = 'held', came_high, 0) as attended_high
from judged;

-- One row a feature of an event, which it can be told apart by: its month (null: in none), series, format, role, and each partner.
-- Words that differ in spaces and capitals only are one, in the spelling that sorts first.
-- materialised
create view event_features as
with partners as (
  select record, name
  -- rule: semicolons divide the names of partners
  from (select record, trim(unnest(string_split(partners, ';'))) as name from gatherings)
  where normal_text(name) <> ''
),
stated as (
  select record, 'month' as feature, month_word(month) as name from gatherings
  union all
  select record, 'series', coalesce(series, 'not stated') from gatherings
  union all
  select record, 'format', coalesce(format, 'not stated') from gatherings
  union all
  select record, 'role', coalesce(role, 'not stated') from gatherings
  union all
  select gatherings.record, 'partner', coalesce(partners.name, 'not stated')
  from gatherings
  left join partners using (record)
)
-- rule: a partner who is named twice for an event is one
select distinct
  record,
  feature,
  min(name) over (partition by feature, normal_text(name)) as name
from stated;

-- One row an event held, planned or attended as a guest, under the filters that belong to events, whatever its date.
create macro chosen_occasions_of_any_date(theme_, place_) as table
  select *
  from gatherings
  where (counts or is_guest)
    and chosen(theme_, theme)
    and (chosen(place_, place) or chosen(place_, place_code));

-- One row a planned event of an older return that may be one of a newer return, while nobody has said whether it moved: the nearest
-- in time of those that the older return did not hold. Both count until somebody says.
create view moved_questions as
with alike as (
  select
    gatherings.record,
    gatherings.key,
    gatherings.rank,
    gatherings.planned,
    gatherings.starts,
    normal_text(gatherings.title) as title,
    normal_text(coalesce(gatherings.series, '')) as series,
    normal_text(coalesce(gatherings.venue, '')) as venue
  from gatherings
  where gatherings.counts
),
first_known as (
  select
    statements.key,
    min(live_uploads.rank) as rank
  from statements
  join live_uploads using (upload)
  where statements.kind = 'events'
  group by statements.key
)
select
  least(older.key, newer.key) || '|' || greatest(older.key, newer.key) as pair,
  older.record,
  newer.record as same_as
from alike as older
-- rule: an earlier planned event of the same series, title and venue asks whether it moved
join alike as newer
  on newer.title = older.title
  and newer.series = older.series
  and newer.venue = older.venue
join first_known
  on first_known.key = newer.key
  and first_known.rank > older.rank
left join answers
  on answers.pair = least(older.key, newer.key) || '|' || greatest(older.key, newer.key)
where older.planned
  and older.rank < (select max(rank) from live_uploads)
  and answers.answer is null
qualify row_number() over (
  partition by older.record
  order by abs(datediff('day', older.starts, newer.starts)) nulls last, newer.record
) = 1;

-- One row an event held or planned, under the filters that belong to events, whatever its date.
create macro chosen_events_of_any_date(theme_, place_) as table
  select *
  from chosen_occasions_of_any_date(theme_, place_)
  where counts;

-- One row an event held or planned, under all filters that belong to events.
create macro chosen_events(period_starts, period_ends, theme_, place_) as table
  select *
  from chosen_events_of_any_date(theme_, place_)
  where inside(starts, ends, period_starts, period_ends);

-- One row a feature of an event held or planned, under all filters; by role also of an event at which the cluster was a guest.
create macro featured_events(period_starts, period_ends, theme_, place_) as table
  select
    event_features.feature,
    event_features.name,
    occasions.*
  from chosen_occasions_of_any_date(theme_, place_) as occasions
  join event_features using (record)
  where inside(starts, ends, period_starts, period_ends)
    and (counts or feature = 'role');

-- rule: scores on different scales have no average
-- A score is out of 5, of 10 or of 100, as far as its size can tell.
create macro scale_of(score) as case when score <= 5 then 5 when score <= 10 then 10 when score > 10 then 100 end;

-- Hundredths of the average score of events, each event once; null where there is none.
create macro average_score(score) as if(
  min(scale_of(score)) = max(scale_of(score)),
  half_up(sum((score * 1000000)::hugeint), 10000 * greatest(count(score), 1)),
  null
);

-- A score in hundredths.
create macro score_hundredths(score) as half_up((score * 1000000)::hugeint, 10000);


-- 6. Members ----------------------------------------------------------------------------------------------------------------

-- rule: an organisation is a company where its kind says so
-- Where no kind is stated: where it has a company number, or a name that ends as a company's does.
create macro is_a_company(organisation_kind, company_number, name) as if(
  organisation_kind is not null,
  organisation_kind = 'company',
  company_number is not null
    or regexp_matches(lower(name), '(^|[^a-z])(ltd|limited|plc|llp|cic)\.?\s*$')
);

-- rule: an organisation that has a company number is known by it
-- Also where a newer row has replaced the one that gave the number. An organisation without a number is told by one of its names.
create macro number_of(organisation) as if(starts_with(organisation, 'name:'), null, organisation);

-- One row a row of a sheet of members in a live upload, with its names folded.
-- materialised
create view member_rows as
select
  members.record,
  members.upload,
  live_uploads.rank,
  live_uploads.period_start,
  live_uploads.period_end,
  members."row",
  members.name,
  organisation_name(members.name) as folded,
  list_transform(
    list_filter(string_split(coalesce(members.other_names, ''), ';'), lambda other: trim(other) <> ''),
    lambda other: trim(other)
  ) as others,
  members.company_number,
  members.organisation_kind,
  members.place,
  members.place_code,
  within_as_set(members.place_within, settings.region, places.in_combined_authority) as within,
  members.segment,
  members.stage,
  members.core,
  members.joined_start,
  members.joined_end,
  members.left_start,
  members.left_end,
  members.as_at_start,
  members.as_at_end,
  case
    -- rule: a member's figure without a day is as at the end of its return's period
    when members.as_at_end is null then live_uploads.period_end
    -- rule: a member's figure of a year that outlasts its return's period is as at the end of that period
    when members.as_at_start <= live_uploads.period_end then least(members.as_at_end, live_uploads.period_end)
    else members.as_at_end
  end as observed_on,
  live_uploads.period_end,
  members.employees_low,
  members.employees_high,
  if(members.turnover_currency = 'GBP' and members.turnover_qualifier <> 'in kind', members.turnover_low, null) as turnover_low,
  if(members.turnover_currency = 'GBP' and members.turnover_qualifier <> 'in kind', members.turnover_high, null) as turnover_high
from store.members
join live_uploads using (upload)
cross join settings
left join lists.places
  on places.name = members.place;

-- One row a row of members and name that it gives.
create view member_names as
select
  record,
  company_number,
  folded,
  folded as name
from member_rows
union
select
  record,
  company_number,
  folded,
  organisation_name(other) as name
from (select record, company_number, folded, unnest(others) as other from member_rows);

-- One row a folded name that a row without a company number gives: the organisation that it belongs to.
-- materialised
create view named_organisations as
with recursive same_names as (
  select distinct
    folded as name,
    name as reach
  from member_names
  where company_number is null
  union
  select distinct
    name,
    folded
  from member_names
  where company_number is null
  union
  -- rule: a name and the other names beside it are one organisation
  select
    same_names.name,
    edges.reach
  from same_names
  join (
    select folded as name, name as reach from member_names where company_number is null and folded <> name
    union
    select name, folded from member_names where company_number is null and folded <> name
  ) as edges
    on edges.name = same_names.reach
),
numbered as (
  select
    name,
    min(company_number) as company_number
  from member_names
  where company_number is not null
  group by name
)
select
  same_names.name,
  -- rule: a company number identifies an organisation before its name does
  coalesce(min(numbered.company_number), 'name:' || min(same_names.reach)) as organisation
from same_names
left join numbered
  on numbered.name = same_names.reach
group by same_names.name;

-- One row a row of members and the organisation that it is about.
create view member_listings as
select
  member_rows.*,
  coalesce(member_rows.company_number, named_organisations.organisation) as organisation
from member_rows
left join named_organisations
  on named_organisations.name = member_rows.folded;

-- One row a live statement about a member: of each organisation, joining date and day of observation the newest return's rows.
-- materialised
create view member_statements as
select
  *,
  min(rank) over (partition by organisation) as first_listed,
  max(rank) over (partition by organisation) as last_listed
from member_listings
qualify
  -- rule: the newest statement about a member wins
  rank = max(rank) over (partition by organisation, joined_start, joined_end, observed_on);

-- One row an organisation that is or was a member; what is said of it is the newest that is not blank.
-- materialised
create view organisations as
select
  organisation,
  arg_max(name, (rank, coalesce(observed_on, '0001-01-01'::date), "row", record)) as name,
  arg_max(organisation_kind, (rank, coalesce(observed_on, '0001-01-01'::date), "row", record)) as organisation_kind,
  number_of(organisation) as company_number,
  arg_max(struct_pack(name := place, code := place_code, within := within), (rank, coalesce(observed_on, '0001-01-01'::date), "row", record)) filter (place is not null) as placed,
  struct_extract(placed, 'name') as place,
  struct_extract(placed, 'code') as place_code,
  coalesce(struct_extract(placed, 'within') = 'elsewhere', false) as is_elsewhere,
  coalesce(arg_max(segment, (rank, coalesce(observed_on, '0001-01-01'::date), "row", record)), 'not stated') as segment,
  coalesce(arg_max(stage, (rank, coalesce(observed_on, '0001-01-01'::date), "row", record)), 'not stated') as stage,
  coalesce(arg_max(core, (rank, coalesce(observed_on, '0001-01-01'::date), "row", record)), 'not stated') as core,
  arg_max(record, (rank, coalesce(observed_on, '0001-01-01'::date), "row", record)) as newest_record,
  -- rule: universities, NHS bodies and councils are members, not companies
  bool_or(is_a_company(null, number_of(organisation), name)) as seems_a_company,
  if(
    arg_max(organisation_kind, (rank, coalesce(observed_on, '0001-01-01'::date), "row", record)) is null,
    seems_a_company,
    arg_max(organisation_kind, (rank, coalesce(observed_on, '0001-01-01'::date), "row", record)) = 'company'
  ) as is_company
from member_statements
group by organisation;

-- One row a spell of membership. A date that is a range is reached when it has passed whole.
-- materialised
create view spells as
with newest as (
  select
    organisation,
    joined_start,
    joined_end,
    -- rule: of a membership the newest row says when it ended
    arg_max(
      struct_pack(starts := left_start, ends := left_end),
      (rank, coalesce(left_start, '0001-01-01'::date), coalesce(observed_on, '0001-01-01'::date), "row", record)
    ) as departure,
    arg_max(record, (rank, coalesce(left_start, '0001-01-01'::date), coalesce(observed_on, '0001-01-01'::date), "row", record)) as newest_record,
    min(period_end) filter (period_end >= joined_start) as known_by,
    any_value(first_listed) as first_listed,
    any_value(last_listed) as last_listed
  from member_statements
  group by
    organisation,
    joined_start,
    joined_end
),
ended as (
  select
    newest.* replace (
      -- rule: who is listed has joined by the end of the return's period, where the joining date outlasts it
      least(joined_end, known_by) as joined_end
    ),
    finishing.period_end as ended_on
  from newest
  left join endings
    on endings.kind = 'members'
    and endings.rank = newest.last_listed
  left join live_uploads as finishing
    on finishing.rank = endings.ended_by_day
)
select
  ended.organisation,
  ended.newest_record,
  ended.joined_start is not null as is_dated,
  ended.joined_start,
  ended.joined_end,
  -- rule: an undated member is one from the first return that lists it
  if(ended.joined_start is null, listing.period_start, ended.joined_end) as member_from,
  -- rule: a member that the complete list no longer holds left by the end of its period
  ended_on < coalesce(departure.ends, 'infinity'::date) and coalesce(member_from <= ended_on, true) as is_no_longer_listed,
  if(is_no_longer_listed, ended_on, departure.starts) as left_start,
  if(is_no_longer_listed, ended_on, departure.ends) as left_end
from ended
left join live_uploads as listing
  on listing.rank = ended.first_listed
-- rule: where an organisation has a membership with a date, one without a date is set aside
qualify is_dated
  or not bool_or(is_dated) over (partition by ended.organisation);

-- One row an organisation and day of which anybody gave a number of employees or a turnover. Without a day it stands before every
-- day that is known.
-- materialised
create view observations as
select
  organisation,
  coalesce(observed_on, '0001-01-01'::date) as day,
  -- rule: the newest figure of a day that is not blank
  arg_max(
    struct_pack(low := employees_low, high := employees_high, record := record),
    (rank, "row", record)
  ) filter (employees_low is not null or employees_high is not null) as employees,
  arg_max(
    struct_pack(low := turnover_low, high := turnover_high, record := record),
    (rank, "row", record)
  ) filter (turnover_low is not null or turnover_high is not null) as turnover
from member_statements
where employees_low is not null
  or employees_high is not null
  or turnover_low is not null
  or turnover_high is not null
group by
  organisation,
  coalesce(observed_on, '0001-01-01'::date);

-- rule: a member on a day has joined and has not left
-- Where no return states a period: a member is who has not left.
create macro is_member(member_from, left_end, day) as (
  (day is null or member_from is null or member_from <= day)
  and (left_end is null or coalesce(day < left_end, false))
);

-- One row an organisation, under the filters that belong to members.
create macro chosen_organisations(place_, segment_) as table
  select *
  from organisations
  where (chosen(place_, place) or chosen(place_, place_code))
    and chosen(segment_, segment);

-- One row an organisation that is a member at the end of the period, else on the as-at date, with its newest number of employees.
create macro members_on_the_day(period_ends, place_, segment_) as table
  with today as (
    -- rule: members are counted at the end of the period
    select coalesce(list_max(period_ends::date[]), (select day from as_at)) as day
  ),
  present as (
    select distinct spells.organisation
    from spells
    cross join today
    where is_member(spells.member_from, spells.left_end, today.day)
  ),
  -- rule: the latest number of employees by the day
  latest as (
    select
      observations.organisation,
      arg_max(observations.employees, observations.day) as employees
    from observations
    cross join today
    where today.day is null
      or observations.day <= today.day
    group by observations.organisation
  )
  select
    chosen.*,
    latest.employees is not null as employees_known,
    latest.employees.low as employees_low,
    latest.employees.high as employees_high,
    coalesce(latest.employees.record, chosen.newest_record) as employees_record
  from chosen_organisations(place_, segment_) as chosen
  join present using (organisation)
  left join latest using (organisation);

-- rule: a size is certain where both ends of a range are in one band
-- Micro to 9 people, small to 49, medium to 249, large from 250 on.
create macro size_band(low, high) as case
  when low is null and high is null then 'not known'
  when coalesce(low, 0) >= 250 then 'large'
  when coalesce(low, 0) >= 50 and high < 250 then 'medium'
  when coalesce(low, 0) >= 10 and high < 50 then 'small'
  when high < 10 then 'micro'
  else 'between two sizes'
end;

-- One row a company that is a member on the day and a feature: what it is there (size, stage, core), or whether it gave a figure
-- (employees, turnover); and the record that says so.
create macro featured_members(period_ends, place_, segment_) as table
  with sold as (
    select
      organisation,
      arg_max(turnover.record, day) as record
    from observations
    where turnover is not null
      and (coalesce(list_max(period_ends::date[]), (select day from as_at)) is null
        or day <= coalesce(list_max(period_ends::date[]), (select day from as_at)))
    group by organisation
  ),
  companies as (
    select
      employees_low,
      employees_high,
      employees_known,
      unnest([
        {'feature': 'size', 'name': size_band(employees_low, employees_high), 'record': employees_record},
        {'feature': 'stage', 'name': stage, 'record': newest_record},
        {'feature': 'core', 'name': core, 'record': newest_record},
        {'feature': 'employees', 'name': if(employees_known, 'given', 'not known'), 'record': employees_record},
        {'feature': 'turnover', 'name': if(sold.record is null, 'not known', 'given'), 'record': coalesce(sold.record, newest_record)}
      ]) as featured
    from members_on_the_day(period_ends, place_, segment_)
    left join sold using (organisation)
    -- rule: size and stage are shown for companies only
    where is_company
  )
  select
    featured.feature,
    featured.name,
    featured.record,
    employees_low,
    employees_high,
    employees_known
  from companies;

-- One row a dated spell of membership: whether it began and whether it ended inside the period, or by the as-at date.
create macro changes_of_members(period_starts, period_ends, place_, segment_) as table
  select
    spells.newest_record,
    spells.joined_start,
    spells.joined_end,
    spells.left_start,
    spells.left_end,
    coalesce(
      inside(joined_start, joined_end, period_starts, period_ends)
      and (period_starts::date[] is not null or day is null or joined_end <= day),
      false
    ) as has_joined,
    coalesce(
      left_end is not null
      and inside(left_start, left_end, period_starts, period_ends)
      and (period_starts::date[] is not null or day is null or left_end <= day),
      false
    ) as has_left,
    too_coarse(joined_start, joined_end, period_starts, period_ends)
      or (left_end is not null and too_coarse(left_start, left_end, period_starts, period_ends)) as is_coarse
  from spells
  join chosen_organisations(place_, segment_) using (organisation)
  cross join (select day from as_at)
  -- rule: who has no joining date is in no number of those who joined
  where is_dated;

-- One row: the first day that anything is known of the chosen members, and the as-at date. No row where there is neither.
create macro member_days(place_, segment_, companies_only) as table
  select
    min(known.day) as first,
    any_value(as_at.day) as last
  from (
    select
      organisation,
      member_from as day
    from spells
    union all
    select
      organisation,
      day
    from observations
  ) as known
  join chosen_organisations(place_, segment_) as chosen using (organisation)
  cross join as_at
  where known.day > '0001-01-01'::date
    and (chosen.is_company or not companies_only)
  having min(known.day) <= any_value(as_at.day);

-- One row a quarter from the first that anything is known of to the as-at date, inside the periods asked for; and a row without a
-- quarter for those that net growth has and no quarter.
create macro member_quarters(period_starts, period_ends, place_, segment_) as table
  with quarters as (
    select
      quarter,
      -- rule: a quarter that is not over is told as at the day, unless its period is asked for
      if(period_starts::date[] is null, least(quarter_end(quarter), (select day from as_at)), quarter_end(quarter)) as day
    from quarters_between(
      (select date_trunc('quarter', first) from member_days(place_, segment_, false)),
      (select date_trunc('quarter', last) from member_days(place_, segment_, false))
    )
    where inside(quarter, quarter_end(quarter), period_starts, period_ends)
  ),
  of_chosen as (
    select
      spells.*,
      chosen.is_company
    from spells
    join chosen_organisations(place_, segment_) as chosen using (organisation)
  ),
  present as (
    select distinct
      quarters.quarter,
      quarters.day,
      of_chosen.organisation,
      of_chosen.is_company
    from quarters
    join of_chosen
      on is_member(of_chosen.member_from, of_chosen.left_end, quarters.day)
  ),
  observed as (
    select
      organisation,
      day,
      employees
    from observations
    where employees is not null
  ),
  counted as (
    select
      present.quarter,
      count(*) as members,
      count(*) filter (present.is_company) as companies,
      if(count(observed.organisation) = 0, null, coalesce(sum(observed.employees.low), 0)::bigint) as employees,
      count(observed.organisation) as employees_known
    from present
    asof left join observed
      on observed.organisation = present.organisation
      and observed.day <= present.day
    group by present.quarter
  ),
  changed as (
    select *
    from changes_of_members(period_starts, period_ends, place_, segment_)
  ),
  came as (
    select
      quarters.quarter,
      count(*) as joined
    from changed
    left join quarters
      on quarters.quarter = quarter_of(changed.joined_start, changed.joined_end)
    where has_joined
    group by quarters.quarter
  ),
  went as (
    select
      quarters.quarter,
      count(*) as "left"
    from changed
    left join quarters
      on quarters.quarter = quarter_of(changed.left_start, changed.left_end)
    where has_left
    group by quarters.quarter
  )
  select
    quarters.quarter,
    coalesce(counted.members, 0) as members,
    coalesce(counted.companies, 0) as companies,
    coalesce(came.joined, 0) as joined,
    coalesce(went."left", 0) as "left",
    if(counted.members is null, 0, counted.employees) as employees,
    coalesce(counted.employees_known, 0) as employees_known
  from quarters
  left join counted using (quarter)
  left join came using (quarter)
  left join went using (quarter)
  union all
  -- rule: a membership whose date is wider than a quarter stands in none
  select null, 0, 0, coalesce(came.joined, 0), coalesce(went."left", 0), 0, 0
  from (values (null)) as apart(quarter)
  left join came on came.quarter is null
  left join went on went.quarter is null
  where came.joined > 0
    or went."left" > 0;

-- A year by its first day: `2024/25`, or `2024` where years are calendar years.
create macro year_word(starts) as if(month(starts) = 4, financial_year(starts), year(starts)::varchar);

-- One row a year of the setting from the first that anything is known of to the as-at date. `day` is the day that it is reckoned on.
create macro member_years(place_, segment_, companies_only) as table
  with bounds as (
    select
      (
        date_trunc('year', first - if(financial_year = 'financial', interval 3 month, interval 0 month))
        + if(financial_year = 'financial', interval 3 month, interval 0 month)
      )::date as first,
      last
    from member_days(place_, segment_, companies_only)
    cross join settings
  ),
  years as (
    select
      unnest(generate_series(first, last, interval 1 year))::date as starts,
      last
    from bounds
  )
  select
    starts,
    (starts + interval 1 year - interval 1 day)::date as ends,
    least((starts + interval 1 year - interval 1 day)::date, last) as day,
    year_word(starts) as period
  from years;

-- One row a year: the dated memberships that began and that ended in it by the day, those of the former that last on the day that is
-- looked at, and the members at its end; and a row without a year for those that net growth has and no year.
create macro years_of_membership(period_starts, period_ends, place_, segment_) as table
  with years as (
    select *
    from member_years(place_, segment_, false)
    where inside(starts, ends, period_starts, period_ends)
  ),
  of_chosen as (
    select spells.*
    from spells
    join chosen_organisations(place_, segment_) using (organisation)
  ),
  came as (
    select
      years.starts,
      count(*) as joined,
      -- rule: of a company that left and came back one membership has ended
      count(*) filter (
        is_member(of_chosen.member_from, of_chosen.left_end, coalesce(list_max(period_ends::date[]), (select day from as_at)))
      ) as still
    from years
    join of_chosen
      on of_chosen.is_dated
      and inside(of_chosen.joined_start, of_chosen.joined_end, [years.starts], [years.day])
    group by years.starts
  ),
  went as (
    select
      years.starts,
      count(*) as "left"
    from years
    join of_chosen
      on of_chosen.is_dated
      -- rule: who left after the day has not left yet
      and inside(of_chosen.left_start, of_chosen.left_end, [years.starts], [years.day])
    group by years.starts
  ),
  present as (
    select
      years.starts,
      count(distinct of_chosen.organisation) as members
    from years
    join of_chosen
      on is_member(of_chosen.member_from, of_chosen.left_end, years.day)
    group by years.starts
  ),
  changed as (
    select
      count(*) filter (has_joined) as joined,
      count(*) filter (
        has_joined and is_member(joined_end, left_end, coalesce(list_max(period_ends::date[]), (select day from as_at)))
      ) as still,
      count(*) filter (has_left) as "left"
    from changes_of_members(period_starts, period_ends, place_, segment_)
  ),
  -- rule: a membership whose date is wider than a year stands in none
  apart as (
    select
      joined - coalesce((select sum(joined) from came), 0)::bigint as joined,
      still - coalesce((select sum(still) from came), 0)::bigint as still,
      "left" - coalesce((select sum("left") from went), 0)::bigint as "left"
    from changed
  )
  select
    years.starts,
    years.ends,
    years.period,
    coalesce(came.joined, 0) as joined,
    coalesce(came.still, 0) as still,
    coalesce(went."left", 0) as "left",
    coalesce(present.members, 0) as members
  from years
  left join came using (starts)
  left join went using (starts)
  left join present using (starts)
  union all
  select null, null, null, joined, still, "left", 0
  from apart
  where joined > 0
    or "left" > 0;

-- One row a measure (companies, employees, turnover) and year. A range enters at its lower end, in its unit (turnover in pence).
-- `value` takes each member's newest figure by the end of the year. Like for like takes the companies that gave a figure in the
-- base year and in this one, and that were members at the end of both. The base year is the first in which a member gave a figure,
-- whatever period is asked for.
create macro growth_of_members(period_starts, period_ends, place_, segment_) as table
  with present as (
    select distinct
      years.*,
      spells.organisation
    from member_years(place_, segment_, true) as years
    join spells
      on is_member(spells.member_from, spells.left_end, years.day)
    join chosen_organisations(place_, segment_) as chosen
      on chosen.organisation = spells.organisation
      and chosen.is_company
  ),
  figures as (
    select 'employees' as measure, organisation, day, coalesce(employees.low, 0)::bigint as value
    from observations
    where employees is not null
    union all
    select 'turnover', organisation, day, coalesce(turnover.low, 0)::bigint
    from observations
    where turnover is not null
  ),
  wanted as (
    select
      measures.measure,
      present.*
    from present
    cross join (values ('employees'), ('turnover')) as measures(measure)
  ),
  newest as (
    select
      wanted.*,
      figures.value,
      figures.day as observed_on,
      -- rule: like for like needs a figure of the year itself
      if(figures.day >= wanted.starts, figures.value, null) as value_of_year
    from wanted
    asof left join figures
      on figures.measure = wanted.measure
      and figures.organisation = wanted.organisation
      and figures.day <= wanted.day
  ),
  bases as (
    select
      measure,
      min(starts) as starts
    from newest
    where value_of_year is not null
    group by measure
  ),
  based as (
    select
      newest.*,
      base.value_of_year as base_value,
      bases.starts as since
    from newest
    left join bases using (measure)
    left join newest as base
      on base.measure = newest.measure
      and base.organisation = newest.organisation
      and base.starts = bases.starts
  ),
  summed as (
    select
      measure,
      starts,
      ends,
      period,
      sum(value)::bigint as value,
      count(value) as known,
      count(*) as members,
      -- rule: like for like is companies with both figures
      sum(base_value) filter (value_of_year is not null and base_value is not null)::bigint as like_for_like_base,
      sum(value_of_year) filter (value_of_year is not null and base_value is not null)::bigint as like_for_like_value,
      count(*) filter (value_of_year is not null and base_value is not null) as like_for_like_known,
      max(datesub('month', observed_on, day)) filter (observed_on > '0001-01-01'::date) as oldest_months,
      any_value(since) as since
    from based
    group by
      measure,
      starts,
      ends,
      period
  ),
  numbers as (
    select
      starts,
      ends,
      period,
      count(*) as members
    from present
    group by
      starts,
      ends,
      period
  ),
  every_measure as (
    select * from summed
    union all by name
    select
      'companies' as measure,
      starts,
      ends,
      period,
      members as value,
      members as known,
      members,
      first_value(members) over (order by starts) as like_for_like_base,
      members as like_for_like_value,
      members as like_for_like_known,
      null::bigint as oldest_months,
      min(starts) over () as since
    from numbers
  ),
  judged as (
    select
      *,
      -- rule: growth is withheld where too few gave a figure or the base is too small
      case
        when like_for_like_known = 0 then 'withheld: no company gave a figure both in the first year and in this one'
        when like_for_like_known < 5 and measure = 'companies' then 'withheld: fewer than 5 companies'
        when like_for_like_known < 5
          then 'withheld: only ' || like_for_like_known || ' gave a figure both in the first year and in this one'
        when like_for_like_base < 10 then 'withheld: the figure of the first year is under 10'
      end as withheld
    from every_measure
  )
  select
    * replace (year_word(since) as since),
    case measure when 'employees' then 'people' when 'turnover' then 'GBP' else 'companies' end as unit,
    if(withheld is null, half_up((like_for_like_value - like_for_like_base)::hugeint * 10000, like_for_like_base), null) as growth_bp,
    -- rule: an index is 100 in its first year
    if(withheld is null, half_up(like_for_like_value::hugeint * 10000, like_for_like_base), null) as index_hundredths
  from judged
  where inside(starts, ends, period_starts, period_ends);


-- 7. Official statistics ----------------------------------------------------------------------------------------------------

-- rule: a rate is never indexed
-- A rate or a share: an index or a growth of it in per cent would say nothing.
create macro is_a_rate(unit, measure) as (
  regexp_matches(lower(trim(coalesce(unit, ''))), '^(%|per ?cent|pp\b)')
  or contains(lower(coalesce(measure, '')), 'growth rate')
);

-- One row a live official figure, with its index and its growth a year inside its own comparable group.
-- Where no group is stated the source is the group, so that no line joins two publishers. Places are told apart by code.
-- materialised
create view statistics as
with live as (
  select
    statistics.*,
    live_records.rank,
    coalesce(statistics.place_code, normal_text(coalesce(statistics.place, ''))) as place_key,
    statistics.period_start as starts,
    statistics.period_end as ends,
    is_a_rate(statistics.unit, statistics.measure) as is_rate,
    -- rule: a line joins only figures that can be compared with one another
    (
      normal_text(statistics.measure),
      normal_text(coalesce(statistics.sector, '')),
      normal_text(coalesce(statistics.comparable_group, statistics.source, '')),
      coalesce(statistics.price_basis, ''),
      normal_text(coalesce(statistics.unit, ''))
    ) as family
  from live_records
  join store.statistics using (record)
  where live_records.kind = 'statistics'
    and live_records.ended_by is null
),
common as (
  -- rule: the index is 100 at the first period that all places of a group have
  select
    family,
    min(starts) as starts
  from (
    select
      family,
      starts,
      count(distinct place_key) as places
    from live
    where value is not null
      and starts is not null
    group by
      family,
      starts
  ) as held
  where places = (select count(distinct place_key) from live where live.family = held.family)
  group by family
),
based as (
  select
    live.family,
    live.place_key,
    arg_min(live.value, (-live.rank, live."row", live.record)) as base
  from live
  join common using (family, starts)
  group by
    live.family,
    live.place_key
),
ends_of_lines as (
  select
    family,
    place_key,
    arg_min(value, (starts, -rank, "row", record)) filter (starts is not null) as first_value,
    arg_max(value, (starts, -rank, "row", record)) filter (starts is not null) as last_value,
    datediff('month', min(starts), max(starts)) / 12.0 as years,
    -- rule: a line that touches nought or below is never indexed
    min(value) > 0 and not bool_or(is_rate) as may_be_indexed
  from live
  where value is not null
  group by
    family,
    place_key
),
real_terms as (
  select
    normal_text(measure) as measure,
    place_key,
    normal_text(coalesce(sector, '')) as sector
  from live
  where price_basis = 'real'
  group by all
)
select
  live.* exclude (family, place_key, period_start, period_end, period_precision),
  live.period_precision as "precision",
  coalesce(live.period_text, '') as period,
  if(may_be_indexed, (floor(live.value * 10000 / based.base + 0.5))::bigint, null) as index_hundredths,
  -- rule: growth a year is the last over the first to the power of one over the years
  if(
    may_be_indexed and years > 0,
    (floor((pow((last_value / first_value)::double, 1 / years) - 1) * 10000 + 0.5))::bigint,
    null
  ) as cagr_bp,
  -- rule: where both exist, figures in real terms go before those at current prices
  live.price_basis is distinct from 'current' or real_terms.measure is null as preferred
from live
left join based using (family, place_key)
left join ends_of_lines using (family, place_key)
left join real_terms
  on real_terms.measure = normal_text(live.measure)
  and real_terms.place_key = live.place_key
  and real_terms.sector = normal_text(coalesce(live.sector, ''));


-- rule: only figures that can be added up have a share
-- Nobody's share of a country can be told of a rate, an average, an index or anything for each of something.
create macro adds_up(unit, measure) as not is_a_rate(unit, measure) and not regexp_matches(
  lower(coalesce(unit, '') || ' ' || coalesce(measure, '')),
  '(^|[^a-z])(per|average|mean|median|index|ratio|rate|productivity)([^a-z]|$)|/'
);

-- One row a live official figure with its part of the United Kingdom's, of the same measure, unit, sector, method, prices and period;
-- and beside it the part that the place has of all sectors together.
create view shares_of_statistics as
with figures as (
  select
    record,
    value,
    coalesce(place_code, normal_text(coalesce(place, ''))) as place_key,
    coalesce(place_code, normal_text(coalesce(place, ''))) in ('K02000001', 'UK', 'TL', 'united kingdom', 'uk') as is_the_whole,
    normal_text(coalesce(sector, '')) as sector_key,
    -- rule: a location quotient needs the figure of all sectors
    sector_key in ('all', 'all sectors', 'all industries', 'all activities', 'total', 'whole economy') as is_of_all,
    adds_up(unit, measure) as may_be_shared,
    -- rule: a share is of the same measure, unit, method, prices and period
    (
      normal_text(measure),
      normal_text(coalesce(unit, '')),
      normal_text(coalesce(comparable_group, source, '')),
      coalesce(price_basis, ''),
      starts,
      ends
    ) as alike,
    (rank, "row", record) as newest
  from statistics
  where value is not null
    and starts is not null
),
of_the_whole as (
  select alike, sector_key, arg_max(value, newest) as value
  from figures
  where is_the_whole
  group by alike, sector_key
  having arg_max(value, newest) > 0
),
shared as (
  select
    figures.*,
    of_the_whole.value as whole
  from figures
  join of_the_whole using (alike, sector_key)
  where may_be_shared
    and not is_the_whole
),
of_all as (
  select
    alike,
    place_key,
    arg_max(struct_pack(value := value, whole := whole), newest) as every_sector
  from shared
  where is_of_all
    and value > 0
  group by alike, place_key
)
select
  shared.record,
  (floor(shared.value * 10000 / shared.whole + 0.5))::bigint as share_hundredths,
  (floor(every_sector.value * 10000 / every_sector.whole + 0.5))::bigint as share_of_all_hundredths,
  -- rule: a location quotient is the share in the sector over the share in all
  (floor(
    shared.value::double * every_sector.whole::double * 100 / (shared.whole::double * every_sector.value::double) + 0.5
  ))::bigint as quotient_hundredths
from shared
left join of_all
  on of_all.alike = shared.alike
  and of_all.place_key = shared.place_key
  and not shared.is_of_all;


-- 8. Outcomes, claims and headlines -----------------------------------------------------------------------------------------

-- One row a live outcome that no complete list has ended.
-- materialised
create view results as
select
  outcomes.record,
  outcomes.organisation,
  outcomes.company_number,
  outcomes.outcome,
  outcomes.programme,
  outcomes.place,
  outcomes.place_code,
  outcomes.date_start as starts,
  outcomes.date_end as ends,
  outcomes.number_low,
  outcomes.number_high,
  case outcomes.outcome
    -- rule: a new company counts where a programme had a part in it
    when 'company formed' then if(outcomes.programme is not null and outcomes.part is not null, 'new companies formed', null)
    when 'product procured by the NHS' then 'products procured by the NHS'
    when 'programme arrived' then 'programmes arrived'
    -- rule: jobs created come from outcomes only
    when 'job created' then 'jobs created'
  end as measure
from live_records
join store.outcomes using (record)
where live_records.kind = 'outcomes'
  and live_records.ended_by is null;

-- One row an outcome whose story may be told.
create view stories as
select
  outcomes.record,
  outcomes.organisation,
  outcomes.outcome,
  outcomes.programme,
  outcomes.part,
  outcomes.place,
  outcomes.place_code,
  outcomes.story,
  outcomes.evidence,
  outcomes.date_start as starts,
  outcomes.date_end as ends,
  outcomes.date_precision as "precision",
  live_records.rank,
  settings.financial_year as year
from live_records
join store.outcomes using (record)
cross join settings
where live_records.kind = 'outcomes'
  and live_records.ended_by is null
  and outcomes.story is not null
  -- rule: a story is told only where its organisation agreed
  and outcomes.story_permission;

-- One row an outcome of a headline, under the filters that belong to outcomes, whatever its date.
create macro chosen_results_of_any_date(programme_, place_) as table
  select *
  from results
  where chosen(programme_, programme)
    and (chosen(place_, place) or chosen(place_, place_code));

-- One row a folded name that a member goes by: the member, and its number where it has one.
-- materialised
create view of_members as
select
  member_names.name as folded,
  min(organisation) as organisation,
  min(number_of(organisation)) as company_number
from member_names
join member_listings using (record)
group by member_names.name;

-- One row a name and company number that money, an outcome or an event names an organisation by, and the organisation that it is.
-- materialised
create view known_names as
with written as (
  select distinct
    recipient as name,
    company_number
  from descriptions
  where recipient is not null
  union
  select
    outcomes.organisation,
    outcomes.company_number
  from live_records
  join store.outcomes using (record)
  where live_records.kind = 'outcomes'
),
partners as (
  select distinct name
  from event_features
  where feature = 'partner'
    and name <> 'not stated'
),
names as (
  select
    recipient as name,
    folded
  from recipients
  union
  select
    name,
    organisation_name(name) as folded
  from (select distinct organisation as name from store.outcomes union select name from partners)
),
numbered as (
  select
    names.folded,
    min(written.company_number) as company_number
  from written
  join names using (name)
  where written.company_number is not null
  group by names.folded
)
select
  written.name,
  written.company_number,
  written.bears,
  names.folded,
  -- rule: organisations match by number, then by name
  coalesce(
    written.company_number,
    of_members.company_number,
    numbered.company_number,
    of_members.organisation,
    'name:' || names.folded
  ) as matched
from (
  -- `bears`: money or an outcome names it so; a partner in an event bears no headline
  select *, true as bears from written
  union all
  select name, null, false from partners
  where name not in (select name from written where company_number is null and name is not null)
) as written
join names using (name)
left join of_members using (folded)
left join numbered using (folded);

-- One row an investment or outcome by which a programme supported a company. What is a running total has no start: no period holds it.
-- materialised
create view supported as
with supporters as (
  select
    'investments' as kind,
    record,
    recipient as name,
    company_number,
    source,
    source_type,
    status,
    programme,
    place,
    place_code,
    segment,
    if(cumulative, null, starts) as starts,
    ends
  from money
  join (select record, recipient, company_number from descriptions) as named using (record)
  -- rule: a company is supported where a programme's money or outcome names it
  where programme is not null
    and secured
    and level <> 'envelope'
    and record not in (select record from flows where is_out_of_sector or is_elsewhere)
    and ended_by is null
  union all
  select
    'outcomes',
    record,
    organisation,
    company_number,
    null,
    null,
    null,
    programme,
    place,
    place_code,
    null,
    starts,
    ends
  from results
  where programme is not null
),
known as (
  from known_names
  where bears
),
kinds as (
  select
    known.matched,
    -- rule: an organisation is what the members say that it is
    -- By the member with its number, else by any member with one of its names, else by its own number and names.
    case
      when bool_or(by_number.organisation_kind is not null or by_number.is_company) then bool_or(by_number.is_company)
      when bool_or(by_name.organisation_kind is not null or by_name.is_company) then bool_or(by_name.is_company)
      else bool_or(is_a_company(null, number_of(known.matched), known.name))
    end as is_company
  from known
  left join organisations as by_number
    on by_number.company_number = known.matched
  left join of_members using (folded)
  left join organisations as by_name
    on by_name.organisation = of_members.organisation
  group by known.matched
),
companies as (
  select
    matched,
    row_number() over (order by matched) as organisation
  from kinds
  -- rule: a recipient that is not one company is no company supported
  where is_company
)
select
  supporters.* exclude (company_number),
  companies.organisation
from supporters
join known
  on known.name = supporters.name
  and known.company_number is not distinct from supporters.company_number
join companies using (matched);

-- One row a supporting investment or outcome, each under the filters that belong to its kind, whatever its date.
create macro chosen_supported_of_any_date(source_, status_, programme_, place_, segment_) as table
  select *
  from supported
  where chosen(programme_, programme)
    and (chosen(place_, place) or chosen(place_, place_code))
    and (
      kind = 'outcomes'
      or (
        (chosen(source_, source) or chosen(source_, source_type))
        and chosen(status_, status)
        and chosen(segment_, segment)
      )
    );

-- One row a live claim, its figure in the unit of its headline: pence, hundredths of a ratio, or a count.
-- materialised
create view live_claims as
with claimed as (
  select
    claims.*,
    live_records.rank,
    headlines.position,
    case
      when headlines.unit is not null then headlines.unit
      when regexp_matches(normal_text(coalesce(claims.unit, '')), '^(gbp|£|pounds?)( a year)?$') then 'GBP'
      when normal_text(coalesce(claims.unit, '')) = 'ratio' then 'ratio'
      else coalesce(claims.unit, '')
    end as said_in,
    if(said_in in ('GBP', 'ratio'), 100, 1) as times
  from live_records
  join store.claims using (record)
  left join lists.headlines
    on headlines.name = claims.headline
  where live_records.kind = 'claims'
    and live_records.ended_by is null
)
select
  record,
  rank,
  position,
  reference,
  measure,
  headline,
  said_in as unit,
  round(low * times)::bigint as low,
  round(high * times)::bigint as high,
  as_at_start,
  as_at_end as as_at,
  as_at_precision,
  said_by,
  where_said,
  "row"
from claimed;

-- One row a headline that may stand as a claim where no record bears it: the newest claim about it.
-- materialised
create view standing_claims as
select
  headline as measure,
  arg_max(live_claims, (rank, -"row")) as newest,
  struct_extract(newest, 'record') as record,
  struct_extract(newest, 'low') as low,
  struct_extract(newest, 'high') as high,
  struct_extract(newest, 'as_at_start') as as_at_start,
  struct_extract(newest, 'as_at') as as_at,
  struct_extract(newest, 'as_at_precision') as as_at_precision
from live_claims
where headline in ('companies supported', 'new companies formed', 'products procured by the NHS', 'programmes arrived')
  and (low is not null or high is not null)
group by headline;

-- One row a target that stands and has a figure, in the unit of its headline: pence, hundredths of a ratio, else a count.
create view standing_targets as
select
  live_records.record,
  targets.headline,
  trunc(targets.low * if(targets.unit in ('GBP', 'ratio'), 100, 1))::bigint as least,
  coalesce(targets.unit, '') as unit,
  targets.by_when_start,
  targets.by_when_end,
  targets.by_when_precision,
  coalesce(targets.set_by, '') as set_by
from live_records
join store.targets using (record)
where live_records.kind = 'targets'
  and live_records.ended_by is null
  and targets.headline is not null
  and targets.low is not null;

-- One row a headline that any record bears, whatever is filtered.
-- materialised
create view borne as
select distinct measure
from results
where measure is not null
union
select 'companies supported'
where exists (from supported);

-- One row a headline that is shown as a claim states it, while nothing is filtered: a filter cannot narrow a claim.
create macro claims_instead(period_starts, source_, status_, programme_, theme_, place_, segment_) as table
  select *
  from standing_claims
  -- rule: where no record bears a headline, a claim about it is shown as stated
  where measure not in (select measure from borne)
    and coalesce(period_starts::date[]::varchar, source_::varchar[]::varchar, status_::varchar[]::varchar,
      programme_::varchar[]::varchar, theme_::varchar[]::varchar, place_::varchar[]::varchar,
      segment_::varchar[]::varchar) is null;

-- One row a headline: what it means, the kinds of record that it comes from, and on what it rests.
-- materialised
create view headline_words as
select
  headlines.position::integer as position,
  words.*,
  headlines.unit
from (
  values
    (
      'co-investment realised', ['investments'], 'realised, gross',
      'Money that others put beside the programme''s own grant and that was received, claimed or evidenced: without the programme''s own grant, budgets and money passed on.'
    ),
    (
      'private co-investment realised', ['investments'], 'realised, gross',
      'The part of co-investment realised whose owner is private.'
    ),
    (
      'national grants won', ['investments'], 'realised, gross',
      'The part of co-investment realised whose owner is public.'
    ),
    (
      'leverage', ['investments'], 'realised, gross; obeys programme and period only',
      'Private co-investment realised for each pound of the programme''s own grant realised, over the same period.'
    ),
    (
      'secured funding', ['investments'], 'committed or realised, each record once, gross',
      'Money that is awarded, contracted or received: the larger of the committed and the realised amount of each record, without budgets and money passed on.'
    ),
    (
      'pipeline', ['investments'], 'expected plus announced, not secured',
      'Money that was applied for, forecast or said in public and is not awarded yet. What is only hoped for (targets) is not in it.'
    ),
    (
      'companies supported', ['investments', 'outcomes'], 'from investments and outcomes that name a programme',
      'Companies, each once, that received money of a programme or that one of its outcomes names. A group of recipients counts none.'
    ),
    (
      'new companies formed', ['outcomes'], 'from outcomes with the programme''s part in them',
      'Companies formed in which a programme had a part that is stated. Moving in is not forming.'
    ),
    (
      'products procured by the NHS', ['outcomes'], 'from outcomes',
      'Products that the NHS procured.'
    ),
    (
      'programmes arrived', ['outcomes'], 'from outcomes',
      'Support programmes that came to the region.'
    ),
    (
      'jobs created', ['outcomes'], 'from outcomes',
      'Jobs created as outcomes say. A change in members'' employees is no job created.'
    ),
    (
      'events held', ['events'], 'held, and led or co-led',
      'Events that took place and that the cluster led or co-led.'
    ),
    (
      'events planned', ['events'], 'planned, and led or co-led; those that await figures are included',
      'Events that the cluster is to lead or co-lead and that are not recorded as held yet.'
    ),
    (
      'attendances', ['events'], 'attendances at events held, not people',
      'Everybody who came to an event held, once an event. An event without a number adds nothing and is counted as unknown.'
    ),
    (
      'members', ['members'], 'organisations on the day',
      'Organisations that have joined and have not left: companies, universities, NHS bodies, councils and others.'
    ),
    (
      'net growth', ['members'], 'joined less left',
      'Organisations that joined less those that left. Those without a joining date are in neither.'
    ),
    (
      'members'' employees', ['members'], 'the newest number of each member on the day',
      'People employed by the members, by the newest number that each gave up to the day.'
    )
) as words(measure, kinds, basis, definition)
join lists.headlines
  on headlines.name = words.measure;

-- Whether an investment that counts bears a headline: the sum is made of those that do, and they are the records behind it.
create macro bears(measure, programme_role, owner, wants_realised, secured, in_pipeline) as case measure
  -- rule: co-investment is what stands beside the programme's own grant
  when 'co-investment realised' then wants_realised and programme_role = 'co-investment'
  -- rule: whether money is private is told by who owns it
  when 'private co-investment realised' then wants_realised and programme_role = 'co-investment' and owner = 'private'
  -- rule: national grants won are public co-investment
  when 'national grants won' then wants_realised and programme_role = 'co-investment' and owner = 'public'
  -- rule: leverage is private money for each pound of the programme's own grant
  when 'leverage' then wants_realised
    and (programme_role = 'own grant' or (programme_role = 'co-investment' and owner = 'private'))
  when 'secured funding' then secured
  when 'pipeline' then in_pipeline
  else false
end;

-- One row a side and quarter, from the first date of the wanted sides to the last: what there is of the side by the quarter's end (side
-- null: nothing of any yet); and a row with quarter null for what stands in none. Sides: `secured`; of leverage `private` and `grant`, as far as realised.
create macro money_so_far(sides, period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  with amounts as (
    select
      'secured' as side,
      starts,
      by_the_end_of(starts, ends, cumulative) as quarter,
      secured_low as low,
      secured_high as high,
      unknown
    from chosen_lines(period_starts, period_ends, source_, status_, programme_, place_, segment_)
    where counts
      and secured
    union all
    select
      if(programme_role = 'own grant', 'grant', 'private'),
      starts,
      by_the_end_of(starts, ends, cumulative),
      realised_low,
      realised_high,
      realised_unknown
    from chosen_lines(period_starts, period_ends, source_, status_, programme_, place_, segment_)
    where counts
      and bears('leverage', programme_role, owner, wants_realised, secured, in_pipeline)
  ),
  by_quarter as (
    select
      side,
      quarter,
      min(starts) as first,
      sum(low) as low,
      sum(high) as high,
      count(*) as records,
      count(*) filter (unknown) as unknown,
      count(*) filter (low is not null and high is null) as open
    from amounts
    where list_contains(sides::varchar[], side)
    group by
      side,
      quarter
  ),
  quarters as (
    from quarters_between(
      (select min(date_trunc('quarter', first)) from by_quarter where quarter is not null),
      (select max(quarter) from by_quarter)
    )
    union
    select quarter
    from by_quarter
  )
  select
    by_quarter.side,
    quarters.quarter,
    -- rule: an unknown amount is not nought in a running total
    if(sum(records) = sum(unknown), null, coalesce(sum(low), 0)::bigint) as low,
    if(sum(records) = sum(unknown) or sum(open) > 0, null, coalesce(sum(high), 0)::bigint) as high,
    coalesce(sum(unknown), 0)::bigint as unknown,
    coalesce(sum(records), 0)::bigint as records
  from quarters
  left join by_quarter
    on by_quarter.quarter <= quarters.quarter
    or (by_quarter.quarter is null and quarters.quarter is null)
  group by
    by_quarter.side,
    quarters.quarter;

-- One row a headline of money, leverage by its two sides: what it is as the records make it, under the filters of money.
create macro amounts_of_money(period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  with by_class as (
    select
      class,
      (chosen(place_, place) or chosen(place_, place_code)) and chosen(segment_, segment) as is_here,
      too_coarse(starts, ends, period_starts, period_ends) as is_coarse,
      count(*) as records,
      sum(realised_low) as realised_low,
      sum(realised_high) as realised_high,
      sum(secured_low) as secured_low,
      sum(secured_high) as secured_high,
      sum(pipeline_low) as pipeline_low,
      sum(pipeline_high) as pipeline_high
    from counted_money
    where chosen(programme_, programme)
      and (inside(starts, ends, period_starts, period_ends) or is_coarse)
    group by
      class,
      is_here,
      is_coarse
  ),
  sums as (
    select
      classes.*,
      summed.* exclude (class),
      is_here and (chosen(source_, source) or chosen(source_, source_type)) and chosen(status_, status) as is_chosen
    from classes
    join (
      select * exclude (is_coarse)
      from by_class
      where not is_coarse
      union all by name
      select class, is_here, records as coarse
      from by_class
      where is_coarse
    ) as summed using (class)
    union all by name
    from unshared_money(period_starts, period_ends, source_, status_, programme_, place_, segment_)
  )
  select
    measure,
    if(measure = 'leverage', programme_role, null) as side,
    -- rule: a side of leverage that cannot be placed is unknown, not nought
    if(side is not null and sum(records) is null, null, added_low(low, records, true, is_unknown)) as low,
    if(side is not null and sum(records) is null, null, added_high(high, records, true, is_unknown, is_open)) as high,
    records_that(records, is_unknown) as unknown,
    coalesce(sum(records), 0)::bigint as records,
    coalesce(sum(coarse), 0)::bigint as too_coarse,
    coalesce(sum(unshared), 0)::bigint as unshared
  from (
    select
      sums.*,
      measure,
      case measure when 'secured funding' then secured_low when 'pipeline' then pipeline_low else realised_low end as low,
      case measure when 'secured funding' then secured_high when 'pipeline' then pipeline_high else realised_high end as high,
      case measure when 'secured funding' then secured_open when 'pipeline' then pipeline_open else realised_open end as is_open,
      if(measure in ('secured funding', 'pipeline'), unknown, realised_unknown) as is_unknown
    from sums
    join headline_words
      on bears(measure, programme_role, owner, wants_realised, secured, in_pipeline)
    -- rule: only the filters programme and period change leverage
    where is_chosen
      or measure = 'leverage'
  )
  group by
    measure,
    side;

-- One row a headline: what it is as the records make it, under the filters that belong to each kind of record. `apart`: how many of them
-- are told apart in its basis.
create macro figures_of_records(period_starts, period_ends, source_, status_, programme_, theme_, place_, segment_) as table
  with amounts as materialized (
    from amounts_of_money(period_starts, period_ends, source_, status_, programme_, place_, segment_)
  ),
  leverage as (
    select
      if(count(*) filter (side = 'co-investment') = 0, 0, max(low) filter (side = 'co-investment')) as private_low,
      if(count(*) filter (side = 'co-investment') = 0, 0, max(high) filter (side = 'co-investment')) as private_high,
      max(low) filter (side = 'own grant') as grant_low,
      max(high) filter (side = 'own grant') as grant_high,
      coalesce(sum(unknown), 0)::bigint as unknown,
      coalesce(sum(records), 0)::bigint as records,
      coalesce(sum(too_coarse), 0)::bigint as too_coarse,
      coalesce(sum(unshared), 0)::bigint as unshared
    from amounts
    where side is not null
  ),
  companies as (
    select
      count(distinct organisation) filter (is_inside) as companies,
      count(*) filter (is_inside) as records,
      count(*) filter (is_coarse) as coarse
    from (
      select
        organisation,
        inside(starts, ends, period_starts, period_ends) as is_inside,
        too_coarse(starts, ends, period_starts, period_ends) as is_coarse
      from chosen_supported_of_any_date(source_, status_, programme_, place_, segment_)
    )
  ),
  outcomes as (
    select
      measure,
      sum_low(if(is_inside, number_low, 0), if(is_inside, number_high, 0), is_inside) as low,
      sum_high(if(is_inside, number_low, 0), if(is_inside, number_high, 0), is_inside) as high,
      count(*) filter (is_inside and number_low is null and number_high is null) as unknown,
      count(*) filter (is_inside) as records,
      count(*) filter (is_coarse) as too_coarse
    from (
      select
        measure,
        number_low,
        number_high,
        inside(starts, ends, period_starts, period_ends) as is_inside,
        too_coarse(starts, ends, period_starts, period_ends) as is_coarse
      from chosen_results_of_any_date(programme_, place_)
    )
    where measure is not null
    group by measure
  ),
  occasions as (
    select
      count(*) filter (held and is_inside) as held,
      count(*) filter (planned and is_inside) as planned,
      count(*) filter (awaits and is_inside) as awaiting,
      sum_low(if(is_inside, attended_low, 0), if(is_inside, attended_high, 0), held and is_inside) as low,
      sum_high(if(is_inside, attended_low, 0), if(is_inside, attended_high, 0), held and is_inside) as high,
      count(*) filter (held and is_inside and not attended_is_known) as unknown,
      count(*) filter (held and is_coarse) as held_coarse,
      count(*) filter (planned and is_coarse) as planned_coarse
    from (
      select
        *,
        inside(starts, ends, period_starts, period_ends) as is_inside,
        too_coarse(starts, ends, period_starts, period_ends) as is_coarse
      from chosen_events_of_any_date(theme_, place_)
    )
  ),
  today as (
    select
      count(*) as members,
      count(*) filter (is_elsewhere) as elsewhere,
      sum_low(employees_low, employees_high, true) as low,
      sum_high(employees_low, employees_high, true) as high,
      count(*) filter (not employees_known) as unknown
    from members_on_the_day(period_ends, place_, segment_)
  ),
  changes as (
    -- rule: net growth is joined less left
    select
      count(*) filter (has_joined) as joined,
      count(*) filter (has_left) as departed,
      count(*) filter (is_coarse) as coarse
    from changes_of_members(period_starts, period_ends, place_, segment_)
  ),
  figures as (
    select * exclude (side)
    from amounts
    where side is null
    union all by name
    select
      'leverage' as measure,
      if(grant_high is null or private_low is null, null, ratio_hundredths(private_low, grant_high)) as low,
      if(private_high is null or grant_low is null, null, ratio_hundredths(private_high, grant_low)) as high,
      * exclude (private_low, private_high, grant_low, grant_high)
    from leverage
    union all by name
    select 'companies supported' as measure, companies as low, companies as high, records, coarse as too_coarse
    from companies
    union all by name
    from outcomes
    union all by name
    select unnest(
      [
        {'measure': 'events held', 'low': held, 'high': held, 'unknown': 0, 'records': held, 'too_coarse': held_coarse, 'apart': 0},
        {'measure': 'events planned', 'low': planned, 'high': planned, 'unknown': 0, 'records': planned, 'too_coarse': planned_coarse, 'apart': awaiting},
        {'measure': 'attendances', 'low': low, 'high': high, 'unknown': unknown, 'records': held, 'too_coarse': held_coarse, 'apart': 0}
      ],
      recursive := true
    )
    from occasions
    union all by name
    select unnest(
      [
        {'measure': 'members', 'low': members, 'high': members, 'unknown': 0, 'records': members, 'apart': elsewhere},
        {'measure': 'members'' employees', 'low': low, 'high': high, 'unknown': unknown, 'records': members, 'apart': elsewhere}
      ],
      recursive := true
    )
    from today
    union all by name
    select 'net growth' as measure, joined - departed as low, low as high, joined + departed as records, coarse as too_coarse
    from changes
  )
  select
    headline_words.*,
    if(figures.measure is null, 0, low) as low,
    if(figures.measure is null, 0, high) as high,
    coalesce(unknown, 0) as unknown,
    coalesce(records, 0) as records,
    coalesce(too_coarse, 0) as too_coarse,
    coalesce(unshared, 0) as unshared,
    coalesce(apart, 0) as apart
  from headline_words
  left join figures using (measure);

-- A remark behind a basis, with a number and its plural, or nothing where the number is 0.
create macro also(words, number) as if(
  number > 0,
  '; ' || replace(replace(words, '{n}', format('{:,}', number)), '{s}', if(number = 1, '', 's')),
  ''
);

-- One row a key of a confidential investment, as its mark. `since`: only a newer version hides it.
create view marks as
select
  mark_of(live_records.key) as mark,
  bool_or(confidential_investments.since) as since
from live_records
join confidential_investments using (record)
-- rule: the marks of what is confidential are for staff
where (select audience from viewer) = 'staff'
group by live_records.key;

-- One row a headline: what is said of it whatever is filtered.
-- materialised
create view headline_bases as
select
  measure,
  -- Money of which nobody gave a sheet adds up to £0, and the basis says that there are no records.
  there.kinds is null or not list_has_any(headline_words.kinds, there.kinds) as nobody_says,
  if(
    nobody_says,
    'no ' || array_to_string(list_transform(headline_words.kinds, lambda kind: rtrim(kind, 's')), ' or ') || ' records',
    concat(
      basis,
      -- rule: a figure says that it is without confidential records
      if(list_contains(headline_words.kinds, 'investments'), also('without {n} confidential record{s}', concealed.records), ''),
      -- rule: a figure says which questions are open
      if(
        list_contains(headline_words.kinds, 'investments'),
        also('without {n} record{s} likely the same as another, not answered yet', asked.records),
        ''
      ),
      -- rule: a figure says how many pairs may be the same money
      if(
        list_contains(headline_words.kinds, 'investments'),
        also('with {n} pair{s} of records that may be the same money, not answered yet', asked_twice.pairs),
        ''
      )
    )
  ) as basis,
  as_at.day,
  settings.financial_year as year,
  settings.region
from headline_words
cross join (select list(kind) as kinds from kinds_there) as there
cross join (select count(*) as records from hidden) as concealed
cross join (select count(distinct record) as records from likely_pairs where is_open) as asked
cross join (select count(*) as pairs from alike_pairs where is_open) as asked_twice
cross join as_at
cross join settings;

-- One row a headline, as the records make it, else as a claim, else not known because nobody has given any such record.
create macro headline_figures(period_starts, period_ends, source_, status_, programme_, theme_, place_, segment_) as table
  with judged as (
    select
      figures.* exclude (basis),
      bases.* exclude (measure),
      stated.low as stated_low,
      stated.high as stated_high,
      stated.as_at_start as stated_start,
      stated.as_at as stated_end,
      stated.as_at_precision as stated_precision,
      stated.measure is not null as is_claim,
      -- rule: a count of which nobody gave a sheet is unknown, not nought
      (nobody_says and unit <> 'GBP')
        -- rule: where no record counts and some cannot be placed, a figure is unknown, not nought
        -- No record counts, and some may by their date or by the region's share of them: nobody knows what the figure is.
        or (records = 0 and too_coarse + unshared > 0) as is_not_known
    from figures_of_records(period_starts, period_ends, source_, status_, programme_, theme_, place_, segment_) as figures
    join headline_bases as bases using (measure)
    left join claims_instead(period_starts, source_, status_, programme_, theme_, place_, segment_) as stated using (measure)
  )
  select
    position,
    measure,
    case when is_claim then stated_low when is_not_known then null else low end as low,
    case when is_claim then stated_high when is_not_known then null else high end as high,
    unit,
    if(is_claim, 0, unknown) as unknown,
    case
      when is_claim then 'as stated, not checked'
      when nobody_says then basis
      else concat(
        basis,
        -- rule: what awaits its figures is said in words
        if(measure = 'events planned', also('of them {n} event{s} whose day has passed', apart), ''),
        -- rule: members outside the region count, and the figure says how many they are
        if(measure in ('members', 'members'' employees'), also('with {n} member{s} outside the ' || region, apart), ''),
        -- rule: a figure says what cannot be placed
        also('without {n} record{s} that cannot be placed in the period (date missing or too coarse)', too_coarse),
        also('without {n} record{s} of which no share of the region or the sector is stated', unshared)
      )
    end as basis,
    if(is_claim, stated_end, day) as as_at,
    -- rule: a figure as stated is dated as closely as it was typed
    if(is_claim, stated_start, day) as starts,
    if(is_claim, stated_end, day) as ends,
    if(is_claim, stated_precision, 'day') as "precision",
    year,
    if(is_claim, 1, records) as records,
    definition,
    if(is_claim, 0, too_coarse) as too_coarse,
    if(is_claim, 0, unshared) as unshared
  from judged;

-- One row a live claim beside what the records add up to, whatever is filtered.
create view claim_figures as
with beside as (
  select
    live_claims.*,
    figures.low as records_low,
    figures.high as records_high
  from live_claims
  left join figures_of_records(null, null, null, null, null, null, null, null) as figures
    on figures.measure = live_claims.headline
    -- a claim that no record bears is not computed: there is nothing to compute it from
    and figures.records > 0
),
measured as (
  select
    *,
    coalesce(low, high) as stated,
    -- rule: the gap of a claim is what it states less the nearer end of what the records show
    -- "Over £67m" has no upper end, and no figure above it contradicts it.
    case
      when low is null and high is null then null
      when records_low is null and records_high is null then null
      when low > records_high then low - records_high
      when high < coalesce(records_low, 0) then high - coalesce(records_low, 0)
      else 0
    end as gap
  from beside
),
jobs as (
  -- rule: a value for each job is checked for plausibility
  select
    said_by,
    as_at,
    max(low) as jobs
  from live_claims
  where regexp_matches(lower(coalesce(unit, '') || ' ' || coalesce(measure, '')), '\b(jobs|employ)')
    and unit not in ('GBP', 'ratio')
    and low > 0
  group by
    said_by,
    as_at
)
select
  measured.* exclude (low, high, measure),
  -- rule: a claim that names no measure is told by the headline that it is about
  coalesce(measured.measure, measured.headline) as measure,
  case
    when gap is null then 'cannot be computed'
    -- rule: a claim matches within half of one per cent
    when abs(gap) * 200 <= abs(stated) then 'matches'
    when gap > 0 then 'records show less'
    else 'records show more'
  end as verdict,
  measured.unit = 'GBP'
    and regexp_matches(lower(coalesce(measured.measure, '')), '\b(gva|value added)\b')
    and coalesce(measured.stated / jobs.jobs > 15000000, false) as is_implausible,
  if(is_implausible, '{money} a job, several times what such jobs produce: likely turnover', null) as plausibility,
  if(is_implausible, round(measured.stated / jobs.jobs)::bigint, null) as plausibility_low,
  (select financial_year from settings) as year
from measured
left join jobs
  on jobs.said_by is not distinct from measured.said_by
  and jobs.as_at is not distinct from measured.as_at;


-- 9. Places -----------------------------------------------------------------------------------------------------------------

-- One row a headline that places add up to, and the kind of record that bears it. Leverage is the whole programme's, and a company may
-- be supported in two places: neither is the sum of its places.
-- materialised
create view measures_of_places as
select
  headlines.position::integer as position,
  words.measure,
  words.kind,
  headlines.unit
from (
  values
    ('secured funding', 'investments'),
    ('co-investment realised', 'investments'),
    ('pipeline', 'investments'),
    ('events held', 'events'),
    ('attendances', 'events'),
    ('members', 'members'),
    ('members'' employees', 'members'),
    ('new companies formed', 'outcomes'),
    ('jobs created', 'outcomes')
) as words(measure, kind)
join lists.headlines
  on headlines.name = words.measure;

-- One row a kind of record and the words that its records are placed by: how many the viewer may see, whatever is filtered.
-- materialised
create view placed_records as
select
  kind,
  place,
  min(place_code) as place_code,
  count(*) as records
from (
  select 'investments' as kind, place, place_code from money
  union all
  select 'events', place, place_code from gatherings
  union all
  select 'members', place, place_code from organisations
  union all
  select live_records.kind, outcomes.place, outcomes.place_code
  from live_records
  join store.outcomes using (record)
  where live_records.kind = 'outcomes'
) as named
group by
  kind,
  place;

-- One row a measure and authority, and a measure and other words that its records are placed by, which `sort` tells apart.
-- materialised
create view places_of_measures as
with named as (
  select
    kind,
    place
  from placed_records
  union
  select
    measures_of_places.kind,
    places.name
  from measures_of_places
  cross join lists.places
  where places.kind = 'authority'
)
select
  measures_of_places.position,
  measures_of_places.measure,
  measures_of_places.unit,
  places.position as place_in_list,
  named.place,
  coalesce(places.code, placed_records.place_code) as place_code,
  case
    when places.kind is not null then places.kind
    when named.place is null then 'not stated'
    when named.place = 'Online' then 'online'
    when contains(named.place, '; ') then 'several'
    else 'not listed'
  end as sort,
  -- rule: money outside the West Midlands that is meant counts nowhere
  -- Events, members and outcomes count where they are.
  settings.region <> 'combined authority'
    or measures_of_places.kind <> 'investments'
    or sort <> 'authority'
    or places.in_combined_authority = 'yes' as is_meant,
  coalesce(placed_records.records, 0) as recorded
from named
join measures_of_places using (kind)
left join lists.places
  on places.name = named.place
left join placed_records
  on placed_records.kind = named.kind
  and placed_records.place is not distinct from named.place
cross join settings;

-- One row a measure and place that is chosen: what the headline would be, were this place alone chosen. Places add up to the headline.
create macro figures_of_places(period_starts, period_ends, source_, status_, programme_, theme_, place_, segment_) as table
  with sums as (
    select
      *,
      null::bigint as coarse
    from sums_by_place(period_starts, period_ends, source_, status_, programme_, place_, segment_)
    union all by name
    select * exclude (class)
    from coarse_money(period_starts, period_ends, source_, status_, programme_, place_, segment_)
    union all by name
    select * exclude (is_chosen)
    from unshared_money(period_starts, period_ends, source_, status_, programme_, place_, segment_)
    where is_chosen
  ),
  amounts as (
    select
      measures_of_places.measure,
      sums.place,
      case measures_of_places.measure
        when 'secured funding' then added_low(secured_low, records, true, unknown)
        when 'pipeline' then added_low(pipeline_low, records, true, unknown)
        else added_low(realised_low, records, true, realised_unknown)
      end as low,
      case measures_of_places.measure
        when 'secured funding' then added_high(secured_high, records, true, unknown, secured_open)
        when 'pipeline' then added_high(pipeline_high, records, true, unknown, pipeline_open)
        else added_high(realised_high, records, true, realised_unknown, realised_open)
      end as high,
      records_that(records, if(measures_of_places.measure in ('secured funding', 'pipeline'), unknown, realised_unknown)) as unknown,
      coalesce(sum(records), 0)::bigint as records,
      coalesce(sum(coarse), 0)::bigint as too_coarse,
      coalesce(sum(unshared), 0)::bigint as unshared
    from sums
    join measures_of_places
      on bears(measures_of_places.measure, programme_role, owner, wants_realised, secured, in_pipeline)
    group by
      measures_of_places.measure,
      sums.place
  ),
  occasions as (
    select
      place,
      count(*) filter (held and is_inside) as held,
      sum_low(if(is_inside, attended_low, 0), if(is_inside, attended_high, 0), held and is_inside) as low,
      sum_high(if(is_inside, attended_low, 0), if(is_inside, attended_high, 0), held and is_inside) as high,
      count(*) filter (held and is_inside and not attended_is_known) as unknown,
      count(*) filter (held and is_coarse) as coarse
    from (
      select
        *,
        inside(starts, ends, period_starts, period_ends) as is_inside,
        too_coarse(starts, ends, period_starts, period_ends) as is_coarse
      from chosen_events_of_any_date(theme_, place_)
    )
    group by place
  ),
  today as (
    select
      place,
      count(*) as members,
      sum_low(employees_low, employees_high, true) as low,
      sum_high(employees_low, employees_high, true) as high,
      count(*) filter (not employees_known) as unknown
    from members_on_the_day(period_ends, place_, segment_)
    group by place
  ),
  outcomes as (
    select
      measure,
      place,
      sum_low(if(is_inside, number_low, 0), if(is_inside, number_high, 0), is_inside) as low,
      sum_high(if(is_inside, number_low, 0), if(is_inside, number_high, 0), is_inside) as high,
      count(*) filter (is_inside and number_low is null and number_high is null) as unknown,
      count(*) filter (is_inside) as records,
      count(*) filter (is_coarse) as too_coarse
    from (
      select
        *,
        inside(starts, ends, period_starts, period_ends) as is_inside,
        too_coarse(starts, ends, period_starts, period_ends) as is_coarse
      from chosen_results_of_any_date(programme_, place_)
    )
    group by
      measure,
      place
  ),
  figures as (
    select * from amounts
    union all by name
    select 'events held' as measure, place, held as low, held as high, 0 as unknown, held as records, coarse as too_coarse, 0 as unshared
    from occasions
    union all by name
    select 'attendances' as measure, place, low, high, unknown, held as records, coarse as too_coarse, 0 as unshared
    from occasions
    union all by name
    select 'members' as measure, place, members as low, members as high, 0 as unknown, members as records, 0 as too_coarse, 0 as unshared
    from today
    union all by name
    select 'members'' employees' as measure, place, low, high, unknown, members as records, 0 as too_coarse, 0 as unshared
    from today
    union all by name
    select *, 0 as unshared
    from outcomes
  ),
  judged as (
    select
      places_of_measures.*,
      coalesce(figures.records, 0) as records,
      coalesce(figures.unknown, 0) as unknown,
      coalesce(figures.too_coarse, 0) as too_coarse,
      coalesce(figures.unshared, 0) as unshared,
      if(figures.measure is null, 0, figures.low) as low,
      if(figures.measure is null, 0, figures.high) as high
    from places_of_measures
    left join figures
      on figures.measure = places_of_measures.measure
      and figures.place is not distinct from places_of_measures.place
    where chosen(place_, places_of_measures.place)
      or chosen(place_, places_of_measures.place_code)
  )
  select
    * replace (
      if(has_no_figure, null, low) as low,
      if(has_no_figure, null, high) as high
    )
  from (
    select
      *,
      -- rule: a place that no record names has no figure, not nought
      recorded = 0
        -- rule: an authority outside has no figure of money
        or not is_meant
        -- rule: what cannot be placed in the period is not nought in its place
        or (records = 0 and too_coarse + unshared > 0) as has_no_figure
    from judged
  );



-- 10. The records behind the figures -----------------------------------------------------------------------------------------

-- One row a live upload, sheet, kind and table: the letter and the heading of the column that each field came from.
-- The second part of a record's name is the place of its table. Versions made before that was kept had one table of a kind a sheet.
-- materialised
create view letters as
with named as (
  select
    columns.upload,
    columns.sheet,
    columns.kind,
    columns."position",
    -- a field that has a column a year (Employees 2023) or a measure is found under that too: it ends the name of the record
    columns.field || coalesce('|' || columns.as_at, '') as field,
    arg_min(columns.letter, (length(columns.letter), columns.letter)) as letter,
    arg_min(columns.header, (length(columns.letter), columns.letter)) as header
  from store.columns
  join live_uploads using (upload)
  where columns.field is not null
    and columns.letter is not null
  group by
    columns.upload,
    columns.sheet,
    columns.kind,
    columns."position",
    columns.field || coalesce('|' || columns.as_at, '')
)
select
  upload,
  sheet,
  kind,
  "position",
  map_from_entries(list(struct_pack(k := field, v := letter))) as letter_of,
  map_from_entries(list(struct_pack(k := field, v := header))) as header_of
from named
group by
  upload,
  sheet,
  kind,
  "position";

-- The name under which a sentence speaks of a record.
create macro called(reference, title, sheet, row_) as coalesce(reference, title, 'row ' || row_ || ' of ' || sheet);

-- One row a visible investment: the words that an award or round is called by.
create view award_words as
select
  record,
  recipient,
  title,
  source,
  coalesce(level, 'award') as level
from visible_investments;

-- One row an envelope and an award or round that is paid out of it: the nearest below it that is no envelope itself, in pounds.
-- materialised
create view allocations as
with recursive below as (
  select
    open_links.parent as envelope,
    open_links.record
  from open_links
  join flows as above
    on above.record = open_links.parent
  where above.level = 'envelope'
  union
  -- rule: what is paid out of an envelope inside another is paid out of both
  select
    below.envelope,
    open_links.record
  from below
  join flows using (record)
  join open_links
    on below.record = open_links.parent
  where flows.level = 'envelope'
)
select
  below.envelope,
  below.record,
  flows.total_low,
  flows.total_high
from below
join flows using (record)
join tree using (record)
-- rule: allocated of a budget is what is secured out of it and still stands
where flows.secured
  and tree.stands
  and flows.is_cash
  and flows.level not in ('envelope', 'secondary')
  and record not in (select record from likely_same);

-- One row an investment that something else is a part of: how many records name it as their parent.
create view children as
select
  parent as record,
  count(*) as children
from live_links
group by parent;

-- One row a visible investment with the sentence that says why it counts or not.
create view investment_reasons as
select
  money.*,
  above.reference as above_reference,
  case
    when money.reason = 'circle' then 'left out: it stands in a circle of parents, so nobody can say what is a part of what'
    when money.reason = 'lapsed' then 'left out: it lapsed'
    when money.reason = 'envelope' and children.children = 1 then 'left out: it is the budget of 1 award below it'
    when money.reason = 'envelope' and children.children > 1 then 'left out: it is the budget of {number} awards below it'
    when money.reason = 'envelope' then 'left out: it is a fund or a budget, and what is awarded from it counts by itself'
    when money.reason = 'currency' then 'left out: it is in ' || own.amount_currency || ', and other currencies are never added to pounds'
    when money.reason = 'in kind' then 'left out: it is in kind, and that stands apart from cash'
    when money.reason = 'out of sector' then 'left out: it is out of the sector'
    when money.reason = 'passed on' and funders.funder is null then 'left out: it is money passed on, and no row says out of what'
    when money.reason = 'passed on' then 'left out: it was paid out of {name}, which is counted already'
    when money.reason = 'contained' then 'left out: it is contained in {name}, which is further on'
    when money.reason = 'unknown part' then 'left out: its amount is unknown, and its money is in what remains of {name} above it'
    when money.reason = 'in full' and money.parts = 1 then 'left out: its one part explains it in full'
    when money.reason = 'in full' then 'left out: it is broken down in full by its {number} parts'
    when money.reason = 'elsewhere' then 'left out: {name} is outside the region'
    when money.reason = 'wider' and money.within = 'several'
      then 'left out: it is for several places, and no share of the region is stated'
    when money.reason = 'wider' and settings.region = 'combined authority'
      then 'left out: {name} is wider than the combined authority, and how much of it is in its 7 councils is not stated'
    when money.reason = 'wider'
      then 'left out: {name} is wider than the region, and no share of the region is stated'
    when money.reason = 'part of sector' then 'left out: only a part of it is of the sector, and no share is stated'
    when money.reason = 'ended' then 'left out: the complete list of {name} no longer holds it'
    when money.reason = 'same' and money.question_open
      then 'left out: it is likely the same as {name}, which is further on (nobody has answered yet whether it is)'
    when money.reason = 'same' then 'left out: staff said that it is the same as {name}, and one of the two counts'
    when money.unknown then 'counts, with its amount unknown'
    when money.parts = 1 and money.share is not null
      then 'counts for {money}, the stated share of what its one part does not explain'
    when money.parts > 1 and money.share is not null
      then 'counts for {money}, the stated share of what its {number} parts do not explain'
    when money.parts = 1 then 'counts for the {money} that its one part does not explain'
    when money.parts > 1 then 'counts for the {money} that its {number} parts do not explain'
    when money.share is not null then 'counts for {money}, the stated share of it'
    when money.status = 'target' then 'counts in full as a target: {money}'
    when money.status in ('expected', 'announced') then 'counts in full in the pipeline: {money}'
    else 'counts in full: {money}'
  end as why,
  if(money.secured, money.secured_low, money.pipeline_low + money.target_low) as why_low,
  if(money.secured, money.secured_high, money.pipeline_high + money.target_high) as why_high,
  coalesce(if(money.reason = 'envelope', children.children, money.parts), 0)::bigint as why_number,
  case
    when money.reason = 'ended' then coalesce(nullif(finishing.period_text, ''), finishing.file_name)
    when money.reason in ('elsewhere', 'wider') then coalesce(money.place, 'its place')
    else called(above.reference, above.title, above.sheet, above."row")
  end as why_name
from money
cross join settings
join store.investments as own
  on own.record = money.record
left join children
  on children.record = money.record
left join funders
  on funders.record = money.record
left join live_uploads as finishing
  on finishing.rank = money.ended_by
left join store.investments as above
  on above.record = case money.reason
    when 'passed on' then funders.funder
    when 'contained' then money.anchor
    when 'unknown part' then money.part_of
    when 'same' then money.same_as
  end;

-- One row a visible investment as the records question shows it.
create macro investment_records(kind_, record_, period_starts, period_ends, source_, status_, programme_, place_, segment_) as table
  select
    'investments' as kind,
    1 as kind_position,
    reasons.record,
    investments.key,
    investments.reference,
    investments.title,
    investments.recipient as organisation,
    reasons.source,
    reasons.source_type,
    reasons.owner,
    reasons.programme,
    investments.programme_role,
    reasons.instrument,
    coalesce(tops.top, reasons.record) as award,
    reasons.status,
    reasons.place,
    reasons.segment,
    null::varchar as theme,
    reasons.starts,
    reasons.ends,
    case
      when reasons.status = 'realised' and investments.realised_on_start is not null then investments.realised_on_precision
      when reasons.status = 'committed' and investments.committed_on_start is not null then investments.committed_on_precision
      when reasons.status = 'announced' and investments.announced_on_start is not null then investments.announced_on_precision
      else investments.date_precision
    end as "precision",
    if(reasons.counts, 'counts', 'left out') as counts,
    reasons.why,
    reasons.why_low,
    reasons.why_high,
    reasons.why_number,
    reasons.why_name,
    reasons.realised_low,
    reasons.realised_high,
    reasons.to_come_low,
    reasons.to_come_high,
    reasons.secured_low,
    reasons.secured_high,
    if(reasons.status = 'expected', reasons.pipeline_low, 0) as expected_low,
    if(reasons.status = 'expected', reasons.pipeline_high, 0) as expected_high,
    if(reasons.status = 'announced', reasons.pipeline_low, 0) as announced_low,
    if(reasons.status = 'announced', reasons.pipeline_high, 0) as announced_high,
    reasons.target_low,
    reasons.target_high,
    reasons.pipeline_low,
    reasons.pipeline_high,
    reasons.unknown::integer as unknown,
    reasons.rank,
    investments.upload,
    investments.sheet,
    investments."row",
    case
      when investments.status = 'realised' and investments.realised_qualifier is not null then ['realised', 'amount']
      when investments.status = 'committed' and investments.committed_qualifier is not null then ['committed', 'amount']
      when investments.status = 'announced' and investments.announced_qualifier is not null then ['announced', 'amount']
      else ['amount', 'realised', 'committed', 'announced']
    end as figure_fields,
    investments.amount_text as text
  from investment_reasons as reasons
  join store.investments
    on investments.record = reasons.record
  left join tops
    on tops.record = reasons.record
  where (kind_::varchar is null or kind_::varchar = 'investments')
    and (record_::varchar is null or reasons.record = record_::varchar)
    and (record_::varchar is null or investments.record = record_::varchar)
    and (chosen(source_, reasons.source) or chosen(source_, reasons.source_type))
    and chosen(status_, reasons.status)
    and chosen(programme_, reasons.programme)
    and (chosen(place_, reasons.place) or chosen(place_, reasons.place_code))
    and chosen(segment_, reasons.segment)
    and (period_starts::date[] is null or not reasons.cumulative)
    and inside(reasons.starts, reasons.ends, period_starts, period_ends);

-- One row a live event as the records question shows it.
create macro event_records(kind_, record_, period_starts, period_ends, theme_, place_) as table
  select
    'events' as kind,
    2 as kind_position,
    gatherings.record,
    gatherings.key,
    events.reference,
    events.title,
    events.partners as organisation,
    gatherings.status,
    gatherings.place,
    gatherings.theme,
    gatherings.starts,
    gatherings.ends,
    gatherings."precision",
    if(gatherings.counts, 'counts', 'left out') as counts,
    case
      when reason = 'ended' then 'left out: the complete list of {name} no longer holds it'
      when reason = 'moved' then 'left out: it moved, and stands in a newer return at its new day'
      when reason = 'role' and gatherings.role is null then 'left out: the cluster''s part in it is not stated'
      when reason = 'role' then 'left out: the cluster only ' || gatherings.role
        || if(gatherings.role = 'contributed', ' to it', ' it')
      when reason = 'status' and gatherings.status is null then 'left out: nobody says whether it was held'
      when reason = 'status' then 'left out: it was ' || gatherings.status
      when awaits then 'counts as planned, and awaits its figures: its day has passed'
      when planned then 'counts as planned'
      when not attended_is_known then 'counts as held, with its attendance unknown'
      else 'counts as held'
    end as why,
    coalesce(nullif(finishing.period_text, ''), finishing.file_name) as why_name,
    if(gatherings.held and not gatherings.attended_is_known, 1, 0) as unknown,
    gatherings.rank,
    events.upload,
    events.sheet,
    events."row",
    if(events.attended_text is null, ['status', 'title'], ['attended']) as figure_fields,
    events.attended_text as text
  from gatherings
  join store.events using (record)
  left join live_uploads as finishing
    on finishing.rank = gatherings.ended_by
  where (kind_::varchar is null or kind_::varchar = 'events')
    and (record_::varchar is null or gatherings.record = record_::varchar)
    and chosen(theme_, gatherings.theme)
    and (chosen(place_, gatherings.place) or chosen(place_, gatherings.place_code))
    and inside(gatherings.starts, gatherings.ends, period_starts, period_ends);

-- One row a live statement about a member as the records question shows it; it counts if its organisation is a member on the day.
create macro member_records(kind_, record_, period_ends, place_, segment_) as table
  with today as (
    select coalesce(list_max(period_ends::date[]), (select day from as_at)) as day
  ),
  present as (
    select
      spells.organisation,
      bool_or(is_member(spells.member_from, spells.left_end, today.day)) as is_present,
      min(spells.member_from) filter (is_member(spells.member_from, spells.left_end, today.day)) as member_since,
      arg_min(spells.joined_start < spells.joined_end, spells.member_from)
        filter (is_member(spells.member_from, spells.left_end, today.day)) as is_since_or_before,
      bool_or(is_member(spells.member_from, spells.left_end, today.day) and not spells.is_dated) as is_listed,
      max(spells.left_end) as left_on
    from spells
    cross join today
    group by spells.organisation
  )
  select
    'members' as kind,
    3 as kind_position,
    member_statements.record,
    members.key,
    members.reference,
    members.name as title,
    organisations.name as organisation,
    if(present.is_present, 'member', 'not a member') as status,
    organisations.place,
    organisations.segment,
    members.as_at_start as starts,
    members.as_at_end as ends,
    members.as_at_precision as "precision",
    if(present.is_present, 'counts', 'left out') as counts,
    case
      when present.is_present and present.member_since is null then 'counts: a member; when it joined is not stated'
      when present.is_present and present.is_listed then 'counts: a member since the first return that lists it'
      when present.is_present and present.is_since_or_before then 'counts: a member by {day}'
      when present.is_present then 'counts: a member since {day}'
      when present.left_on is not null then 'left out: it left by {day}'
      else 'left out: it joined after the day'
    end as why,
    if(present.is_present, present.member_since, present.left_on) as why_day,
    0 as unknown,
    member_statements.rank,
    members.upload,
    members.sheet,
    members."row",
    case
      when members.employees_text is not null then ['employees']
      when members.turnover_text is not null then ['turnover']
      else ['name']
    end as figure_fields,
    coalesce(members.employees_text, members.turnover_text) as text
  from member_statements
  join store.members using (record)
  join organisations using (organisation)
  join present using (organisation)
  where (kind_::varchar is null or kind_::varchar = 'members')
    and (record_::varchar is null or member_statements.record = record_::varchar)
    and (chosen(place_, organisations.place) or chosen(place_, organisations.place_code))
    and chosen(segment_, organisations.segment);

-- One row a live outcome as the records question shows it.
create macro outcome_records(kind_, record_, period_starts, period_ends, programme_, place_) as table
  select
    'outcomes' as kind,
    4 as kind_position,
    live_records.record,
    live_records.key,
    outcomes.reference,
    outcomes.outcome as title,
    outcomes.organisation,
    outcomes.programme,
    outcomes.place,
    outcomes.date_start as starts,
    outcomes.date_end as ends,
    outcomes.date_precision as "precision",
    if(results.measure is null, 'left out', 'counts') as counts,
    case
      when live_records.ended_by is not null then 'left out: the complete list of {name} no longer holds it'
      when results.measure is not null and results.number_low is null and results.number_high is null
        then 'counts in ' || results.measure || ', with its number unknown'
      when results.measure is not null then 'counts in ' || results.measure
      when outcomes.outcome = 'company formed' then 'left out: what part a programme had in it is not stated'
      else 'left out: no headline is made of it'
    end as why,
    coalesce(nullif(finishing.period_text, ''), finishing.file_name) as why_name,
    if(results.measure is not null and results.number_low is null and results.number_high is null, 1, 0) as unknown,
    live_records.rank,
    outcomes.upload,
    outcomes.sheet,
    outcomes."row",
    ['number', 'outcome', 'organisation'] as figure_fields,
    coalesce(outcomes.number_text, outcomes.outcome_text) as text
  from live_records
  join store.outcomes using (record)
  left join results using (record)
  left join live_uploads as finishing
    on finishing.rank = live_records.ended_by
  where live_records.kind = 'outcomes'
    and (kind_::varchar is null or kind_::varchar = 'outcomes')
    and (record_::varchar is null or live_records.record = record_::varchar)
    and chosen(programme_, outcomes.programme)
    and (chosen(place_, outcomes.place) or chosen(place_, outcomes.place_code))
    and inside(outcomes.date_start, outcomes.date_end, period_starts, period_ends);

-- One row a live official figure, claim or target as the records question shows it: they stand beside the figures, in none of them.
create macro other_records(kind_, record_) as table
  select
    live_records.kind,
    case live_records.kind when 'statistics' then 5 when 'claims' then 6 else 7 end as kind_position,
    live_records.record,
    live_records.key,
    coalesce(statistics.reference, claims.reference, targets.reference) as reference,
    coalesce(statistics.measure, claims.measure, claims.headline, targets.headline) as title,
    coalesce(statistics.place, claims.said_by, targets.set_by) as organisation,
    statistics.source,
    coalesce(statistics.period_start, claims.as_at_start, targets.by_when_start) as starts,
    coalesce(statistics.period_end, claims.as_at_end, targets.by_when_end) as ends,
    coalesce(statistics.period_precision, claims.as_at_precision, targets.by_when_precision) as "precision",
    if(live_records.ended_by is null, 'counts', 'left out') as counts,
    case
      when live_records.ended_by is not null then 'left out: the complete list of {name} no longer holds it'
      when live_records.kind = 'statistics' then 'counts: shown among the official statistics, never added to anything'
      when live_records.kind = 'claims' then 'counts: shown beside what the records add up to, never added to it'
      else 'counts: shown beside its headline, never added to it'
    end as why,
    coalesce(nullif(finishing.period_text, ''), finishing.file_name) as why_name,
    0 as unknown,
    live_records.rank,
    coalesce(statistics.upload, claims.upload, targets.upload) as upload,
    coalesce(statistics.sheet, claims.sheet, targets.sheet) as sheet,
    coalesce(statistics."row", claims."row", targets."row") as "row",
    ['value', 'stated', 'target', 'low', 'high'] as figure_fields,
    coalesce(statistics.value_text, claims.stated, claims.low_text, targets.target, targets.low_text) as text
  from live_records
  left join store.statistics
    on live_records.kind = 'statistics'
    and statistics.record = live_records.record
  left join store.claims
    on live_records.kind = 'claims'
    and claims.record = live_records.record
  left join store.targets
    on live_records.kind = 'targets'
    and targets.record = live_records.record
  left join live_uploads as finishing
    on finishing.rank = live_records.ended_by
  where live_records.kind in ('statistics', 'claims', 'targets')
    and (kind_::varchar is null or kind_::varchar = live_records.kind)
    and (record_::varchar is null or live_records.record = record_::varchar);

-- One row a live record of any kind, each under the filters that belong to its kind.
create macro chosen_records(
  kind_, record_, period_starts, period_ends, source_, status_, programme_, theme_, place_, segment_
) as table
  with every_kind as (
    select * from investment_records(kind_, record_, period_starts, period_ends, source_, status_, programme_, place_, segment_)
    union all by name
    select * from event_records(kind_, record_, period_starts, period_ends, theme_, place_)
    union all by name
    select * from member_records(kind_, record_, period_ends, place_, segment_)
    union all by name
    select * from outcome_records(kind_, record_, period_starts, period_ends, programme_, place_)
    union all by name
    select * from other_records(kind_, record_)
  )
  select
    every_kind.*,
    live_uploads.file_name,
    list_filter(
      list_transform(figure_fields, lambda field: coalesce(letter_of[field || '|' || part_of_row(every_kind.record)], letter_of[field])),
      lambda letter: letter is not null
    )[1] || every_kind."row" as cell,
    settings.financial_year as year,
    null::varchar as period
  from every_kind
  join live_uploads using (upload)
  cross join settings
  left join letters
    on letters.upload = every_kind.upload
    and letters.sheet = every_kind.sheet
    and letters.kind = every_kind.kind
    and coalesce(letters."position" = split_part(every_kind.record, '.', 2)::integer, true);

-- One row a record that a headline counts, and what it adds to it: in pence, or one by one; null-null: unknown, or not a sum.
-- Of net growth one row a joining (+1) and one a leaving (-1), with its day; else the headline's `records`, neither more nor fewer.
create macro headline_records(
  headline_, period_starts, period_ends, source_, status_, programme_, theme_, place_, segment_
) as table
  select
    'investments' as kind,
    record,
    case headline_::varchar when 'secured funding' then secured_low when 'pipeline' then pipeline_low else realised_low end as adds_low,
    case headline_::varchar when 'secured funding' then secured_high when 'pipeline' then pipeline_high else realised_high end as adds_high,
    null::date as changed_on
  from money
  where counts
    and bears(headline_::varchar, programme_role, owner, wants_realised, secured, in_pipeline)
    and chosen(programme_, programme)
    and (period_starts::date[] is null or not cumulative)
    and inside(starts, ends, period_starts, period_ends)
    and (
      -- rule: only the filters programme and period change the records behind leverage, too
      headline_::varchar = 'leverage'
      or (
        (chosen(source_, source) or chosen(source_, source_type))
        and chosen(status_, status)
        and (chosen(place_, place) or chosen(place_, place_code))
        and chosen(segment_, segment)
      )
    )
  union all
  select kind, record, null, null, null
  from chosen_supported_of_any_date(source_, status_, programme_, place_, segment_)
  where headline_::varchar = 'companies supported'
    and inside(starts, ends, period_starts, period_ends)
  union all
  select 'outcomes', record, number_low, number_high, null
  from chosen_results_of_any_date(programme_, place_)
  where measure = headline_::varchar
    and inside(starts, ends, period_starts, period_ends)
  union all
  -- rule: the record behind a figure as stated is the claim
  select 'claims', record, low, high, null
  from claims_instead(period_starts, source_, status_, programme_, theme_, place_, segment_)
  where measure = headline_::varchar
  union all
  select
    'events',
    record,
    if(headline_::varchar = 'attendances', attended_low, 1),
    if(headline_::varchar = 'attendances', attended_high, 1),
    null
  from chosen_events(period_starts, period_ends, theme_, place_)
  where case headline_::varchar when 'events held' then held when 'attendances' then held when 'events planned' then planned else false end
  union all
  select
    'members',
    if(headline_::varchar = 'members', newest_record, employees_record),
    if(headline_::varchar = 'members', 1, employees_low),
    if(headline_::varchar = 'members', 1, employees_high),
    null
  from members_on_the_day(period_ends, place_, segment_)
  where headline_::varchar in ('members', 'members'' employees')
  union all
  select 'members', newest_record, 1, 1, joined_end
  from changes_of_members(period_starts, period_ends, place_, segment_)
  where headline_::varchar = 'net growth'
    and has_joined
  union all
  select 'members', newest_record, -1, -1, left_end
  from changes_of_members(period_starts, period_ends, place_, segment_)
  where headline_::varchar = 'net growth'
    and has_left;

-- One row a record that a headline counts, as the records question shows it; without a headline one row a live record.
create macro records_behind(
  headline_, kind_, record_, period_starts, period_ends, source_, status_, programme_, theme_, place_, segment_
) as table
  select
    shown.* replace (
      if(headline_::varchar is null, shown.counts, 'counts') as counts,
      case
        when headline_::varchar = 'net growth' and borne_by.adds_low > 0 then 'counts: it joined by {day}'
        when headline_::varchar = 'net growth' then 'counts as one less: it left by {day}'
        when headline_::varchar is not null and shown.kind = 'claims'
          then 'counts as stated, not checked: no record bears this figure, so the newest claim about it stands here'
        when headline_::varchar is not null and shown.counts = 'left out'
          then 'counts here: it names a company that a programme supported. In sums it is ' || shown.why
        else shown.why
      end as why,
      coalesce(borne_by.changed_on, shown.why_day) as why_day
    ),
    borne_by.adds_low,
    borne_by.adds_high,
    -- what is added up for a leverage is money
    case when headline_::varchar = 'leverage' then 'GBP' else headline_words.unit end as unit
  from chosen_records(
    kind_,
    record_,
    -- a headline has chosen its records already, and not every headline obeys every filter
    if(headline_::varchar is null, period_starts::date[], null),
    period_ends,
    if(headline_::varchar is null, source_::varchar[], null),
    if(headline_::varchar is null, status_::varchar[], null),
    if(headline_::varchar is null, programme_::varchar[], null),
    if(headline_::varchar is null, theme_::varchar[], null),
    if(headline_::varchar is null, place_::varchar[], null),
    if(headline_::varchar is null, segment_::varchar[], null)
  ) as shown
  left join headline_records(
    headline_, period_starts, period_ends, source_, status_, programme_, theme_, place_, segment_
  ) as borne_by
    on borne_by.kind = shown.kind
    and borne_by.record = shown.record
  left join headline_words
    on headline_words.measure = headline_::varchar
  where headline_::varchar is null
    or borne_by.record is not null;

-- One row a headline and record that it counts, and what it adds; nothing is filtered.
create view counted_by_headlines as
select
  headline_words.measure,
  borne_by.kind,
  borne_by.record,
  borne_by.adds_low,
  borne_by.adds_high
from headline_words
cross join lateral headline_records(headline_words.measure, null, null, null, null, null, null, null, null) as borne_by;

-- One row a live record that the viewer may see and the thing that it states: what two versions are compared by. `sort` says what it is.
create view things as
select
  'investments' as kind,
  record,
  key as thing,
  concat_ws(' in ', coalesce(source, title), recipient) as title,
  status,
  level as sort,
  ended_by is not null as has_ended,
  upload
from visible_investments
union all
select 'events', record, live_records.key, coalesce(title, reference), status, 'event', ended_by is not null, live_records.upload
from live_records
join store.events using (record)
where live_records.kind = 'events'
union all
select 'outcomes', record, live_records.key, organisation, null, outcome, ended_by is not null, live_records.upload
from live_records
join store.outcomes using (record)
where live_records.kind = 'outcomes'
union all
select 'claims', record, live_records.key, measure, null, 'claim', ended_by is not null, live_records.upload
from live_records
join store.claims using (record)
where live_records.kind = 'claims'
union all
select 'members', record, organisation, organisations.name, null, 'member', false, members.upload
from member_statements
join store.members using (record)
join organisations using (organisation);

-- One row a quarter from the first to the last that a chart over time shows anything in.
create view quarters_shown as
with ends as (
  select quarter from money where counts and (secured or in_pipeline)
  union all
  select quarter from gatherings where counts
  union all
  select date_trunc('quarter', first)::date from member_days(null, null, false)
  union all
  select date_trunc('quarter', last)::date from member_days(null, null, false)
)
select
  quarter,
  quarter_word(quarter) as word
from (select min(quarter) as first, max(quarter) as last from ends) as span
cross join lateral (select unnest(generate_series(span.first, span.last, interval 3 month))::date as quarter);

-- One row a word of a filter and a value of it that some record has which the viewer may see; `place_in_list` orders them in a word.
create view filter_choices as
select distinct
  1 as position,
  'period' as word,
  'year' as sort,
  split_part(word, '-', 1) as value,
  -split_part(word, '/', 1)::integer as place_in_list
from quarters_shown
union all
select 1, 'period', 'quarter', word, 100000 - date_diff('month', '0001-01-01'::date, quarter)
from quarters_shown
union all
-- rule: what may be chosen is what some record has that the viewer may see
select distinct 2, 'source', 'source type', source_type, 0 from money where counts
union all
select distinct 2, 'source', 'source', source, 1 from money where counts
union all
select distinct 3, 'status', 'status', statuses.name, statuses.position
from money
join lists.statuses
  on statuses.name = money.status
union all
select distinct 4, 'programme', 'programme', programme, 0
from (
  select programme from money
  union all
  select programme from results
)
where programme is not null
union all
select distinct 5, 'theme', 'theme', theme, 0 from gatherings where counts
union all
select distinct 6, 'place', 'place', named.place, if(places.in_region = 'yes', 0, 1)
from (
  select place from money where counts
  union all
  select place from gatherings where counts
  union all
  select place from organisations
  union all
  select place from results
) as named
left join lists.places
  on places.name = named.place
where named.place is not null
union all
select distinct 7, 'segment', 'segment', segment, 0
from (
  select segment from money where counts
  union all
  select segment from organisations
);

-- One row a reference of a record that the viewer must not see.
create view hidden_references as
select reference
from referenced
where record in (select record from hidden);

-- One row a live record and field that has a value. `cells` is made from the declarations of the kinds (queries/cells.py).
create macro cells_behind(kind_, record_) as table
  select
    cells.kind,
    cells.record,
    cells.field,
    cells.field_position,
    coalesce(letters.header_of[cells.field || '|' || cells.part_of_row], letters.header_of[cells.field]) as heading,
    coalesce(letters.letter_of[cells.field || '|' || cells.part_of_row], letters.letter_of[cells.field]) || behind."row" as cell,
    if(names_hidden, 'a confidential record', coalesce(cells.text, cells.value)) as text,
    case
      when corrections.cell is null then null
      -- rule: what a cell said before it was corrected names no confidential record either
      when names_hidden or normal_text(corrections.stood) in (select reference from hidden_references) then 'a confidential record'
      else coalesce(corrections.stood, '')
    end as stood,  -- in the file, where staff corrected the cell
    null::varchar as read_as,
    behind.file_name,
    behind.sheet,
    behind."row",
    behind.upload,
    behind.counts as status,
    behind.why,
    behind.why_low,
    behind.why_high,
    behind.why_number,
    behind.why_name,
    behind.why_day,
    -- rule: only staff see who published
    if(viewer.audience = 'staff', live_uploads."by", null) as "by",
    if(viewer.audience = 'staff', live_uploads."at", null) as "at",
    cells.type,
    if(names_hidden, 'a confidential record', cells.value) as value,
    cells.low,
    cells.high,
    cells.qualifier,
    cells.currency,
    cells.starts,
    cells.ends,
    cells."precision",
    behind.year
  from (
    select
      *,
      -- rule: a cell that names a confidential record does not say which
      kind = 'investments'
        and field = 'funded_from'
        and normal_text(value) in (select reference from hidden_references) as names_hidden
    from cells
  ) as cells
  join chosen_records(kind_, record_, null, null, null, null, null, null, null, null) as behind
    on behind.kind = cells.kind
    and behind.record = cells.record
  join live_uploads
    on live_uploads.upload = behind.upload
  cross join viewer
  left join letters
    on letters.upload = behind.upload
    and letters.sheet = behind.sheet
    and letters.kind = behind.kind
    and coalesce(letters."position" = split_part(behind.record, '.', 2)::integer, true)
  left join store.corrections
    on corrections.upload = behind.upload
    and corrections.sheet = behind.sheet
    and corrections.cell
      = coalesce(letters.letter_of[cells.field || '|' || cells.part_of_row], letters.letter_of[cells.field]) || behind."row"
  where (kind_::varchar is null or cells.kind = kind_::varchar)
    and (record_::varchar is null or cells.record = record_::varchar);


-- 11. Organisations ---------------------------------------------------------------------------------------------------------

-- One row a member without a company number of its own, of which money or an outcome gives one.
-- materialised
create view numbers_of_members as
select
  member_listings.organisation,
  min(known_names.company_number) as company_number
from member_listings
join member_names using (record)
join known_names
  on known_names.folded = member_names.name
where number_of(member_listings.organisation) is null
  and known_names.company_number is not null
group by member_listings.organisation;

-- rule: a member without a company number takes the one that money or an outcome gives it
create macro whole_organisation(organisation) as coalesce(
  (select map_from_entries(list((numbers_of_members.organisation, company_number))) from numbers_of_members)[organisation],
  organisation
);

-- One row an organisation, a live record that names it, and what it is there: member, recipient, partner in an event, or what an
-- outcome came about for. `name` as it stands in the record.
-- materialised
create view named_records as
with named as (
  select 'members' as kind, record, organisation, rank, name
  from member_statements
  union all
  select 'investments', descriptions.record, known_names.matched, flows.rank, descriptions.recipient
  from descriptions
  join flows using (record)
  join known_names
    on known_names.name = descriptions.recipient
    and known_names.company_number is not distinct from descriptions.company_number
  union all
  select 'outcomes', live_records.record, known_names.matched, live_records.rank, outcomes.organisation
  from live_records
  join store.outcomes using (record)
  join known_names
    on known_names.name = outcomes.organisation
    and known_names.company_number is not distinct from outcomes.company_number
  where live_records.kind = 'outcomes'
  union all
  -- rule: a partner in an event is an organisation by its name
  select 'events', gatherings.record, known_names.matched, gatherings.rank, known_names.name
  from gatherings
  join event_features
    on event_features.record = gatherings.record
    and event_features.feature = 'partner'
  join known_names
    on known_names.name = event_features.name
    and known_names.company_number is null
)
select distinct
  whole_organisation(organisation) as organisation,
  kind,
  record,
  rank,
  name
from named;

-- One row an organisation, a name that a live return gives it, whatever was said since, and the record: all that it is found by.
-- materialised
create view spoken_names as
select organisation, name, kind, record, rank
from named_records
union
select whole_organisation(organisation), name, 'members', record, rank
from member_listings
union
select whole_organisation(organisation), unnest(others), 'members', record, rank
from member_listings;

-- One row an organisation that any live record names: what it is called and what the members say that it is.
-- materialised
create view every_organisation as
with of_member as (
  select
    whole_organisation(organisation) as organisation,
    arg_max(struct_pack(name := name, kind := organisation_kind, place := place, code := place_code, segment := segment), (number_of(organisation) is not null, organisation)) as said,
    bool_or(is_company) as is_company
  from organisations
  group by whole_organisation(organisation)
),
called as (
  select
    organisation,
    arg_max(name, (kind <> 'events', rank, name)) as name,
    bool_or(is_a_company(null, number_of(organisation), name)) as seems_a_company
  from named_records
  group by organisation
)
select
  called.organisation,
  -- rule: an organisation is called what its newest membership calls it, else its newest record
  coalesce(of_member.said.name, called.name) as name,
  (
    select string_agg(distinct spoken_names.name, '; ' order by spoken_names.name)
    from spoken_names
    where spoken_names.organisation = called.organisation
      and spoken_names.name <> coalesce(of_member.said.name, called.name)
  ) as other_names,
  number_of(called.organisation) as company_number,
  coalesce(of_member.said.kind, if(coalesce(of_member.is_company, called.seems_a_company), 'company', null)) as organisation_kind,
  of_member.said.place as place,
  of_member.said.code as place_code,
  of_member.said.segment as segment
from called
left join of_member using (organisation);

-- One row an organisation that was a member: whether it is one at the end of the period, else on the as-at date, and since when.
create macro memberships(period_ends) as table
  with today as (
    select coalesce(list_max(period_ends::date[]), (select day from as_at)) as day
  )
  select
    whole_organisation(spells.organisation) as organisation,
    case
      when bool_or(is_member(spells.member_from, spells.left_end, today.day)) then 'member'
      when bool_or(spells.left_end is not null and not coalesce(today.day < spells.left_end, false)) then 'former member'
      else 'joins later'
    end as membership,
    min(spells.member_from) filter (is_member(spells.member_from, spells.left_end, today.day)) as member_since,
    arg_min(coalesce(spells.joined_start, spells.member_from), spells.member_from)
      filter (is_member(spells.member_from, spells.left_end, today.day)) as joined_from
  from spells
  cross join today
  group by whole_organisation(spells.organisation);

-- One row an organisation that answers every filter that is chosen: for each of them it has a record inside that the filter belongs to.
create macro chosen_everyone(period_starts, period_ends, source_, status_, programme_, theme_, place_, segment_) as table
  with of_money as (
    select
      named_records.organisation,
      count(*) as money,
      count(*) filter (lines.unknown and (lines.secured or lines.in_pipeline)) as unknown,
      sum_low(lines.realised_low, lines.realised_high, lines.counts and lines.wants_realised) as realised_low,
      sum_high(lines.realised_low, lines.realised_high, lines.counts and lines.wants_realised) as realised_high,
      sum_low(lines.secured_low, lines.secured_high, lines.counts and lines.secured) as secured_low,
      sum_high(lines.secured_low, lines.secured_high, lines.counts and lines.secured) as secured_high,
      sum_low(lines.pipeline_low, lines.pipeline_high, lines.counts and lines.in_pipeline) as pipeline_low,
      sum_high(lines.pipeline_low, lines.pipeline_high, lines.counts and lines.in_pipeline) as pipeline_high
    from chosen_lines(period_starts, period_ends, source_, status_, programme_, place_, segment_) as lines
    join named_records
      on named_records.kind = 'investments'
      and named_records.record = lines.record
    group by named_records.organisation
  ),
  of_events as (
    select
      named_records.organisation,
      count(*) as gatherings,
      count(*) filter (gatherings.counts) as events
    from gatherings
    join named_records
      on named_records.kind = 'events'
      and named_records.record = gatherings.record
    where chosen(theme_, gatherings.theme)
      and (chosen(place_, gatherings.place) or chosen(place_, gatherings.place_code))
      and inside(gatherings.starts, gatherings.ends, period_starts, period_ends)
    group by named_records.organisation
  ),
  of_outcomes as (
    select
      named_records.organisation,
      count(*) as outcomes
    from store.outcomes
    join named_records
      on named_records.kind = 'outcomes'
      and named_records.record = outcomes.record
    where chosen(programme_, outcomes.programme)
      and (chosen(place_, outcomes.place) or chosen(place_, outcomes.place_code))
      and inside(outcomes.date_start, outcomes.date_end, period_starts, period_ends)
    group by named_records.organisation
  ),
  of_members as (
    select
      whole_organisation(chosen.organisation) as organisation,
      any_value(present.membership) as membership,
      any_value(present.member_since) as member_since,
      any_value(present.joined_from) as joined_from
    from chosen_organisations(place_, segment_) as chosen
    join memberships(period_ends) as present
      on present.organisation = whole_organisation(chosen.organisation)
    where period_starts::date[] is null
      or present.membership = 'member'
    group by whole_organisation(chosen.organisation)
  ),
  -- rule: the newest number of employees of an organisation by the day
  newest as (
    select
      whole_organisation(observations.organisation) as organisation,
      arg_max(observations.employees, (observations.day, observations.organisation)) as employees,
      nullif(max(observations.day), '0001-01-01'::date) as observed_on
    from observations
    where observations.employees is not null
      and coalesce(observations.day <= coalesce(list_max(period_ends::date[]), (select day from as_at)), true)
    group by whole_organisation(observations.organisation)
  )
  select
    every_organisation.*,
    of_members.membership,
    of_members.joined_from,
    of_members.member_since,
    coalesce(of_money.money, 0) as money,
    coalesce(of_money.unknown, 0) as unknown,
    if(of_money.money is null, 0, of_money.realised_low) as realised_low,
    if(of_money.money is null, 0, of_money.realised_high) as realised_high,
    if(of_money.money is null, 0, of_money.secured_low) as secured_low,
    if(of_money.money is null, 0, of_money.secured_high) as secured_high,
    if(of_money.money is null, 0, of_money.pipeline_low) as pipeline_low,
    if(of_money.money is null, 0, of_money.pipeline_high) as pipeline_high,
    coalesce(of_events.events, 0) as events,
    coalesce(of_outcomes.outcomes, 0) as outcomes,
    newest.employees.low as employees_low,
    newest.employees.high as employees_high,
    newest.observed_on
  from every_organisation
  left join of_money using (organisation)
  left join of_events using (organisation)
  left join of_outcomes using (organisation)
  left join of_members using (organisation)
  left join newest using (organisation)
  -- rule: an organisation is listed where its records answer every chosen filter
  where (of_money.money > 0 or of_events.gatherings > 0 or of_outcomes.outcomes > 0 or of_members.membership is not null)
    and ((source_::varchar[] is null and status_::varchar[] is null) or of_money.money > 0)
    and (programme_::varchar[] is null or of_money.money > 0 or of_outcomes.outcomes > 0)
    and (theme_::varchar[] is null or of_events.gatherings > 0)
    and (segment_::varchar[] is null or of_money.money > 0 or of_members.membership is not null);

-- One row a statement about a member: where its figures come from and what its employees are counted in, in its own words.
create view observation_words as
select
  record,
  employees_basis as basis,
  observation_source as source
from store.members;

-- One row an organisation, a sort of fact and what live records say it is; `record`: the newest of them, `records`: how many.
-- materialised
create view facts as
with stated as (
  select organisation, 1 as position, 'name' as fact, name as value, kind, record, rank
  from spoken_names
  union all
  select whole_organisation(organisation), unnest([
    struct_pack("position" := 2, fact := 'company number', value := members.company_number),
    struct_pack("position" := 3, fact := 'kind', value := members.organisation_kind),
    struct_pack("position" := 4, fact := 'segment', value := members.segment),
    struct_pack("position" := 5, fact := 'core or service and supply', value := members.core),
    struct_pack("position" := 6, fact := 'stage', value := members.stage),
    struct_pack("position" := 7, fact := 'incorporated', value := members.incorporated_on_text),
    struct_pack("position" := 8, fact := 'site', value := nullif(concat_ws(', ', members.postcode, nullif(members.place, '')), '')),
    struct_pack("position" := 9, fact := 'website', value := members.website),
    struct_pack("position" := 10, fact := 'tier of membership', value := members.tier)
  ], recursive := true), 'members', record, rank
  from member_statements
  join store.members using (record)
  union all
  select organisation, 2, 'company number', descriptions.company_number, 'investments', record, rank
  from named_records
  join descriptions using (record)
  where kind = 'investments'
  union all
  select named_records.organisation, 2, 'company number', outcomes.company_number, 'outcomes', record, rank
  from named_records
  join store.outcomes using (record)
  where kind = 'outcomes'
),
stands as (
  select record, upload, sheet, "row" from store.members
  union all
  select record, upload, sheet, "row" from store.investments
  union all
  select record, upload, sheet, "row" from store.events
  union all
  select record, upload, sheet, "row" from store.outcomes
),
told as (
  select
    organisation,
    any_value("position") as "position",
    fact,
    value,
    arg_max(struct_pack(kind := kind, record := record), (rank, record)) as newest,
    max(rank) as rank,
    count(distinct record) as records
  from stated
  where value is not null
  group by
    organisation,
    fact,
    value
)
select
  told.* exclude (newest),
  told.newest.kind as kind,
  told.newest.record as record,
  live_uploads.file_name,
  stands.sheet,
  stands."row"
from told
join stands
  on stands.record = told.newest.record
join live_uploads using (upload);

-- One row an outcome: what shows it, and its story.
create view shown_by as
select
  record,
  outcome,
  number_low,
  number_high,
  part,
  evidence,
  -- rule: a story is told only where the organisation agreed to it
  if(story_permission, story, null) as story
from store.outcomes;


-- 12. How good the data are -------------------------------------------------------------------------------------------------

-- One row a live record that the viewer may see, and the return that states it.
create view visible_records as
select kind, record, upload
from live_records
where kind <> 'investments'
  or record in (select record from flows)
union all
select 'members', record, upload
from member_statements;

-- One row a live upload, kind of record and field of which some live record that the viewer may see has a value.
create view filled_fields as
with stated as (
  select
    kind,
    upload,
    count(*) as records
  from visible_records
  group by
    kind,
    upload
)
select
  live_uploads.upload,
  live_uploads.file_name,
  live_uploads.rank,
  cells.kind,
  cells.field,
  -- rule: a field is filled where its cell says anything, understood or not
  count(*) as filled,
  any_value(stated.records) as records
from cells
join visible_records
  on visible_records.kind = cells.kind
  and visible_records.record = cells.record
join stated
  on stated.kind = cells.kind
  and stated.upload = visible_records.upload
join live_uploads
  on live_uploads.upload = visible_records.upload
group by
  live_uploads.upload,
  live_uploads.file_name,
  live_uploads.rank,
  cells.kind,
  cells.field;

-- One row a figure that may be out of date: the newest of each member on the as-at date, money that is still in the pipeline, and
-- planned events whose day has passed.
create view ages as
with newest as (
  select
    given.organisation,
    given.sort,
    max(given.day) as day,
    arg_max(given.record, given.day) as record
  from (
    select organisation, 'employees' as sort, day, employees.record as record from observations where employees is not null
    union all
    select organisation, 'turnover', day, turnover.record from observations where turnover is not null
  ) as given
  cross join as_at
  where as_at.day is null
    or given.day <= as_at.day
  group by
    given.organisation,
    given.sort
)
select
  newest.sort,
  'members' as kind,
  newest.record,
  organisations.name as title,
  nullif(newest.day, '0001-01-01'::date) as day
from newest
join organisations using (organisation)
where newest.organisation in (
  select spells.organisation
  from spells
  cross join as_at
  -- rule: no figure of a member that has left is out of date
  where is_member(spells.member_from, spells.left_end, as_at.day)
)
union all
select 'pipeline', 'investments', money.record, coalesce(award_words.title, award_words.recipient), money.ends
from money
join award_words using (record)
where money.counts
  and money.in_pipeline
union all
select 'awaits figures', 'events', record, title, ends
from gatherings
where awaits;

-- One row a row of a sheet that holds a record which the viewer must not see, or what such a record is a part of.
create view rows_not_told as
select
  investments.upload,
  investments.sheet,
  investments."row"
from (
  select record from hidden
  union
  select links.parent
  from links
  join hidden using (record)
) as untold
join store.investments using (record);

-- One row a finding that stands in a live return, and that the viewer may be told of.
create view standing_findings as
select
  live_uploads.upload,
  live_uploads.file_name,
  live_uploads.rank,
  findings.severity,
  findings.code
from store.findings
join live_uploads using (upload)
-- rule: what was found about a confidential record is for staff
left join rows_not_told
  on rows_not_told.upload = findings.upload
  and rows_not_told.sheet = findings.sheet
  and rows_not_told."row" = try_cast(regexp_extract(findings.cell, '[0-9]+$') as integer)
where rows_not_told."row" is null;

-- One row a visible investment or event and the code of the reason for which it counts or not.
create view judged_records as
select
  'investments' as kind,
  money.record,
  money.counts,
  case
    when money.reason = 'same' and money.question_open then 'likely the same'
    when money.reason is not null then money.reason
    when money.unknown then 'unknown'
    when money.parts > 0 and money.share is not null then 'share of a remainder'
    when money.parts > 0 then 'remainder'
    when money.share is not null then 'share'
    when money.status = 'target' then 'target'
    when money.in_pipeline then 'pipeline'
    else 'counts in full'
  end as reason,
  coalesce(flows.total_high, flows.total_low, 0) as size
from money
join flows using (record)
union all
select
  'events',
  record,
  counts,
  case
    when reason is not null then reason || ' of an event'
    when awaits then 'awaits'
    when planned then 'planned'
    when not attended_is_known then 'attendance unknown'
    else 'held'
  end,
  coalesce(came_high, came_low, 0)
from gatherings;

-- One row a kind of record and reason: how many records it holds for, and the largest of them.
-- materialised
create view largest_of_reasons as
select
  kind,
  reason,
  bool_or(counts) as counts,
  count(*) as records,
  arg_max(record, (size, record)) as record
from judged_records
group by
  kind,
  reason;

-- One row: the award or round of three or more records that count, if any: first one that is not broken down in full, then the largest.
create view told_in_parts as
select award
from (
  select
    coalesce(tops.top, money.record) as award,
    bool_or(money.parts > 0) as has_remainder,
    count(*) as lines,
    sum(money.secured_low) as low
  from money
  left join tops using (record)
  where money.counts
    and money.secured
  group by coalesce(tops.top, money.record)
) as awards
where lines >= 3
order by
  has_remainder desc,
  low desc,
  award
limit 1;


-- 13. The pool of confidential deals ----------------------------------------------------------------------------------------

-- A deal is one live key. It joins the pool together with others, as a block, and stays or leaves with enough of them: so what any
-- two states of the pool have more and less of is at least three recipients' money, and each deal is in one sum only that was ever told.

-- rule: the pool tells only what at least three recipients have together, of whom none has over 85 %
-- At its low end and at its high end.
create macro may_be_told(recipients, most_low, all_low, most_high, all_high) as (
  recipients >= 3
  and most_low * 100 <= all_low * 85
  and most_high * 100 <= all_high * 85
);

-- One row a confidential deal that could join the pool, as staff see it: as marks, with what of it is secured.
-- materialised
create view pool_offered as
select
  mark_of(live_records.key) as deal,
  -- rule: an organisation that deals name in several ways is one recipient of the pool
  mark_of(min(whole_organisation(known_names.matched))) as recipient,
  sum(money.secured_low)::bigint as low,
  sum(money.secured_high)::bigint as high
from money
join descriptions using (record)
join known_names
  on known_names.name = descriptions.recipient
  and known_names.company_number is not distinct from descriptions.company_number
join live_records using (record)
left join tops using (record)
where money.record in (select record from confidential_investments)
  -- rule: the pool holds no part of what the board sees, whose money is in what remains of the whole
  and coalesce(tops.top, money.record) in (select record from confidential_investments)
  -- rule: only secured money whose amount is known is in the pool
  and money.secured_low > 0
  and money.secured_high is not null
group by live_records.key;

-- One row a deal of the pool as the newest edition kept it: what was shown last.
-- materialised
create view pool_shown as
select
  pools.* exclude (edition),
  editions.target as edition
from store.pools
join store.acts as editions
  on editions.sequence = pools.edition
where editions.act = 'edition'
  -- rule: the pool stays as the newest edition kept it
  and editions.sequence = (select max(sequence) from store.acts where act = 'edition');

-- One row a deal that is confidential today. An edition knows of today's only by the marks that it was opened with.
create view confidential_deals as
select mark as deal
from withheld
union
select mark_of(live_records.key)
from live_records
join confidential_investments using (record)
-- rule: a deal that is public today is nobody's secret in the pool of an edition
where not (select in_past from viewer);

-- One row a block of the pool of which enough is confidential today.
create view pool_blocks as
with of_recipients as (
  select
    joined,
    recipient,
    sum(low) as low,
    sum(high) as high
  from pool_shown
  -- rule: what is public by now hides nobody in the pool
  where deal in (select deal from confidential_deals)
  group by
    joined,
    recipient
)
select joined
from of_recipients
group by joined
having may_be_told(count(*), max(low), sum(low), max(high), sum(high));

-- One row at most: what confidential deals have together, as it was told last.
create view pool as
select
  edition,
  count(*) as deals,
  count(distinct recipient) as recipients,
  sum(low)::bigint as low,
  sum(high)::bigint as high
from pool_shown
where joined in (select joined from pool_blocks)
group by edition;

-- One row a deal of the pool that was told last: whether it stays as it was, and whether its block may part with those that do not.
create view pool_judged as
with judged as (
  select
    pool_shown.*,
    offered.deal is not null as stays
  from pool_shown
  left join pool_offered as offered using (deal, low, high)
),
of_recipients as (
  select
    joined,
    stays,
    recipient,
    sum(low) as low,
    sum(high) as high
  from judged
  group by
    joined,
    stays,
    recipient
),
sides as (
  select
    joined,
    stays,
    may_be_told(count(*), max(low), sum(low), max(high), sum(high)) as may_be_told
  from of_recipients
  group by
    joined,
    stays
),
blocks as (
  select
    joined,
    bool_and(may_be_told) as may_part
  from sides
  group by joined
)
select
  judged.*,
  blocks.may_part
from judged
join blocks using (joined);

-- One row a deal of the pool as an edition keeps it that is made now. `joined` is null where it joins with this edition.
create view pool_kept as
with staying as (
  select
    joined,
    deal,
    recipient,
    low,
    high
  from pool_judged
  -- rule: the pool changes only when at least three have left it, and what stays could be told alone
  where stays
    or not may_part
),
joining as (
  select *
  from pool_offered
  -- rule: a deal that was in the pool does not join it again
  where (deal, low, high) not in (select (deal, low, high) from store.pools)
    and deal not in (select deal from staying)
),
of_recipients as (
  select
    recipient,
    sum(low) as low,
    sum(high) as high
  from joining
  group by recipient
),
enough as (
  -- rule: the pool changes only when at least three have joined it
  select may_be_told(count(*), max(low), sum(low), max(high), sum(high)) as are_told
  from of_recipients
),
together as (
  select *
  from staying
  union all
  select
    null,
    joining.*
  from joining
  cross join enough
  where enough.are_told
)
select *
from together
-- rule: what the pool is made of is for staff
where (select audience from viewer) = 'staff';


-- 14. Names of confidential deals -------------------------------------------------------------------------------------------

-- One row whom confidential deals are for, by the folded name.
-- materialised
create view secret_recipients as
select
  organisation_name(investments.recipient) as folded,
  min(investments.recipient) as recipient
from store.investments
join confidential_investments using (record)
-- rule: whom confidential deals are for is known to staff alone
where (select audience from viewer) = 'staff'
  and length(organisation_name(investments.recipient)) > 2
group by organisation_name(investments.recipient);

-- A text as words between blanks, to look for others in it.
create macro as_words(text) as ' ' || regexp_replace(lower(text), '[^\p{L}\p{N}]+', ' ', 'g') || ' ';

-- One row a text that everybody may read, and where it stands.
create view public_texts as
select
  concat(letters.sheet, '!', coalesce(letters.letter_of[cells.field || '|' || cells.part_of_row], letters.letter_of[cells.field]),
    split_part(cells.record, '.', 3), ' of ', live_uploads.file_name) as told_at,
  coalesce(cells.text, cells.value) as text
from cells
join visible_records
  on visible_records.kind = cells.kind
  and visible_records.record = cells.record
join live_uploads
  on live_uploads.upload = visible_records.upload
left join letters
  on letters.upload = visible_records.upload
  and letters.kind = cells.kind
  and coalesce(letters."position" = split_part(cells.record, '.', 2)::integer, true)
where cells.type in ('text', 'choice')
  -- rule: a name in a column of names or references is that of a member, an outcome or a public deal, and no secret
  and cells.field not in ('recipient', 'name', 'other_names', 'organisation', 'reference', 'parent', 'funded_from')
  and cells.record not in (select record from confidential_investments)
union all
select distinct
  'the name of a sheet of ' || live_uploads.file_name,
  letters.sheet
from visible_records
join live_uploads
  on live_uploads.upload = visible_records.upload
join letters
  on letters.upload = visible_records.upload
  and letters.kind = visible_records.kind
  and coalesce(letters."position" = split_part(visible_records.record, '.', 2)::integer, true)
-- a sheet of which no record is public is named to nobody
where visible_records.record not in (select record from confidential_investments)
union all
select
  'the name of the file',
  file_name
from live_uploads
union all
select
  case
    when act = 'edition' then 'the name of the edition'
    when starts_with(target, 'note:') then 'the note to ' || replace(split_part(substr(target, 6), '|', 1), '_', ' ')
    else 'the story ' || substr(target, 7)
  end,
  if(act = 'edition', target, value)
from store.acts
where not withdrawn
  and (act = 'edition' or (act = 'setting' and (starts_with(target, 'note:') or starts_with(target, 'story:'))));

-- One row a public text and a recipient of a confidential deal that it names.
create view names_told as
select
  secret_recipients.recipient,
  public_texts.told_at,
  public_texts.text
from public_texts
join secret_recipients
  -- rule: a public text that names whom a confidential deal is for is told to staff
  -- By whole words, whatever their case and the signs between them.
  on contains(as_words(public_texts.text), ' ' || secret_recipients.folded || ' ');
