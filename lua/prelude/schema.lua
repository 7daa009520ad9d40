-- SPDX-License-Identifier: GPL-3.0-or-later
-- The nouns of the language, as data. Each field: name, type, and help; `required` where a script must
-- give it, `default` where it may leave it out. From this table come the checks, `hiap help NOUN`,
-- completion, the editor annotations, the luacheck names and the reference page. `methods` are those of
-- the declared thing (signatures as in lua/bind/registry.def); `gives` is what NOUN 'ID' is, where it is
-- not the thing itself.
--
-- Types: id (lower-case letters, digits, underscores) · text · number · integer · boolean · function ·
-- list (of text) · text|list · a list of words, one of which it must be · records (a list of tables, each
-- with the `fields` named here; a number names an item by its place, shown as `as`) · record (one such
-- table) · map (text -> value of the type `of`) · heading (a heading or the letter of a column, a list of
-- them, { fixed = } or { file = }) · rows (a row, or the first and the last).
--
-- A noun with `kinds` takes `fields` and those of one kind: the first of which a script gives a field of
-- `told_by`, or the last.

return {
  { noun = 'project', folder = nil,
    help = 'A project folder: what its store is called and which review it is about.',
    fields = {
      { 'id', 'id', required = true, help = 'short name of the project' },
      { 'name', 'text', required = true, help = 'name shown in reports' },
      { 'store', 'text', default = 'hiap.sqlite', help = 'the SQLite file, relative to the project folder' },
      { 'seed', 'integer', default = 1, help = 'seed of every random number of a run' },
      { 'review', 'id', help = 'the review that `hiap review` runs when none is named' },
      { 'status', 'text', default = 'Draft - not assured', help = 'shown on every page until an assurer has signed' },
      { 'disclosure_profile', { 'none', 'nhs', 'base5', 'lt5', 'survey' }, default = 'none', help = 'how counts of few people are hidden in figures of your own, under the keys local/ID' },
    },
    example = [[project{ id = 'liverpool', name = 'Liverpool health equity', review = 'cheshire_and_merseyside' }]] },

  { noun = 'indicator', folder = 'indicators',
    help = 'A measure that is followed over time in many areas.',
    fields = {
      { 'id', 'id', required = true, help = 'short name, used in scripts and sets' },
      { 'name', 'text', required = true, help = 'name shown in tables and charts' },
      { 'theme', 'text', help = 'the theme it belongs to' },
      { 'definition', 'text', help = 'what is counted, among whom' },
      { 'rationale', 'text', help = 'why it matters for health and equity' },
      { 'unit', 'text', required = true, help = 'unit of the value: %, years, per 100,000, score' },
      { 'value_type', { 'Proportion', 'Crude rate', 'Directly standardised rate', 'Ratio', 'Score', 'Mean', 'Life expectancy',
                        'Slope index of inequality', 'Count' }, default = 'Proportion', help = 'decides which trend test applies' },
      { 'polarity', { 'high is good', 'low is good', 'no judgement' }, required = true, help = 'which direction is better' },
      { 'source', 'text', required = true, help = 'publisher and publication' },
      { 'frequency', 'text', help = 'how often it is published: yearly, quarterly' },
      { 'level', 'text', help = 'smallest geography it is published for: LA, LSOA' },
      { 'disaggregation', 'list', default = {}, help = 'breakdowns that are published: sex, IMD, FSM status' },
      { 'status', { 'live', 'not live', 'withdrawn' }, default = 'live', help = 'whether figures are published' },
      { 'status_reason', 'text', help = 'why it is not live or was withdrawn' },
      { 'caveats', 'list', default = {}, help = 'what a reader must know before using it' },
      { 'breaks', 'list', default = {}, help = 'first periods of a series made in a new way: no trend and no change is counted across them' },
      { 'modelled', 'boolean', default = false, help = 'its counts are modelled: sums of them carry no limits' },
      { 'decimals', 'integer', default = 1, help = 'decimal places shown' },
      { 'disclosure_profile', { 'none', 'nhs', 'base5', 'lt5', 'survey' }, help = 'how counts of few people are hidden in its figures; left out: that of the project for local/ID, none for published data' },
      { 'data', 'records', default = {}, help = 'where its figures are; the first with figures is used; figures of your own under the key local/ID come first',
        fields = {
          { 1, 'text', as = 'key', required = true, help = 'key of imported figures: fingertips/93203, ons/healthy-life-expectancy' },
          { 'sex', 'text|list', help = 'as published; a list gives a series for each; left out: the total' },
          { 'age', 'text', help = 'as published; left out: the total' },
          { 'category_type', 'text', help = 'as published; left out: none' },
          { 'category', 'text', help = 'as published; left out: none' },
          { 'count', 'text', help = 'key whose values are the counts of these figures, where they are published apart' },
          { 'denominator', 'text', help = 'key whose values are the denominators of these figures' },
        } },
      { 'value', 'function', help = 'computes the figures from whole columns (count, denominator, value, ...); gives a column, or a frame with value, lower_ci_95, upper_ci_95; left out: the published figures' },
    },
    example = [[
indicator{ id = 'unemployment', name = 'Unemployed, aged 16 to 64', unit = '%', polarity = 'low is good',
           source = 'Annual Population Survey, ONS', frequency = 'yearly', level = 'LA',
           data = { { 'ons/modelled-unemployment-rate' } } }]],
    methods = {
      { 'values', '(query?: { area?: text|texts, sex?: text|texts, age?: text, category_type?: text, category?: text, codes?: text, as_of?: integer|text }): frame',
        'its figures, from the first of its data keys that has any; nil and the reason when none has' },
    } },

  { noun = 'set', folder = 'sets',
    help = 'An ordered set of indicators, such as a beacon set. A polarity given here is the one of this set.',
    fields = {
      { 'id', 'id', required = true, help = 'short name' },
      { 'name', 'text', required = true, help = 'name shown in reports' },
      { 'source', 'text', help = 'who agreed the set, and when' },
      { 'indicators', 'list', required = true, help = 'indicator ids, in the order they are shown' },
      { 'polarity', 'map', of = { 'high is good', 'low is good', 'no judgement' }, default = {}, help = 'indicator id -> polarity, where it differs in this set' },
    },
    example = [[
set{ id = 'work', name = 'Work and pay', indicators = { 'unemployment', 'gross_median_weekly_pay' } }]],
    methods = {
      { 'polarity_of', '(id: text): text', 'the polarity of an indicator in this set' },
    } },

  { noun = 'dataset', folder = nil, gives = 'frame',
    help = 'A table beside its description, or how a published file is read.',
    fields = {
      { 'id', 'id', required = true, help = 'the NAME of its files' },
      { 'name', 'text', required = true, help = 'what it holds' },
      { 'source', 'text', required = true, help = 'where the facts come from' },
      { 'licence', 'text', required = true, help = 'licence of the facts' },
    },
    kinds = {
      { kind = 'table', told_by = { 'columns', 'sha256' },
        help = "A table: datasets/NAME.csv, described in datasets/NAME.lua; dataset 'NAME' is a frame.",
        fields = {
          { 'columns', 'records', required = true, help = 'the columns, in order',
            fields = {
              { 1, 'text', as = 'name', required = true, help = 'as in the first line of the CSV file' },
              { 2, { 'text', 'number', 'period' }, as = 'type', required = true, help = 'what it holds' },
              { 3, 'text', as = 'help', required = true, help = 'what it means' },
            } },
          { 'synthetic', 'boolean', default = false, help = 'invented figures: labelled so wherever they show' },
          { 'sha256', 'text', required = true, help = 'checksum of the CSV file' },
          { 'disclosure_profile', { 'none', 'nhs', 'base5', 'lt5', 'survey' }, default = 'none', help = 'how counts of few people are hidden before any script sees them' },
          { 'disclosure', 'record', help = 'what the profile needs to know of the columns',
            fields = {
              { 'count', 'text', required = true, help = 'column of the counts' },
              { 'denominator', 'text', help = 'column of the denominators' },
              { 'groups', 'text|list', help = 'columns that say what a row counts: borough, sex' },
              { 'total', 'text|list', help = "words for totals in them; left out: Total" },
              { 'by', 'text|list', help = 'columns that tell one table from another: year' },
              { 'keep', 'text|list', help = 'columns of numbers that stay beside a count that is hidden or rounded' },
            } },
        },
        example = [[
dataset{ id = 'powers', name = 'Devolved powers', source = 'Authority orders', licence = 'OGL v3.0',
         columns = { { 'authority', 'text', 'combined authority' } }, sha256 = string.rep('0', 64) }]] },

      { kind = 'file',
        help = 'A published CSV file or workbook, read by `hiap import`: datasets/published/NAME.lua. It takes values (several figures a row), '
          .. 'or indicator and value (one figure a row), or keep.',
        fields = {
          { 'file', 'text|list', help = "name of the file, * for any text: 'Detailed_LA_*.xlsx'; left out: known by its columns" },
          { 'sheet', 'text|list', help = 'the sheet, * for any text; every one that fits is read; left out: the first with all the columns' },
          { 'header', 'rows', help = 'the row of the headings, or { first, last } where they are stacked; left out: the first row with all of them' },
          { 'area_code', 'heading', help = 'nine-character code of the area' },
          { 'area_name', 'heading', help = 'name of the area' },
          { 'area_type', 'heading', help = 'kind of area' },
          { 'parent_code', 'heading', help = 'code of the area it lies in' },
          { 'period', 'heading', help = "time period; { file = 1 }: the text of the file name that its first * stands for" },
          { 'period_kind', 'text', help = "the publisher's word where a label alone is unclear: Academic year" },
          { 'period_months', 'integer', help = 'length, where the label names the last month only: 3 makes 202503 January to March 2025' },
          { 'sex', 'heading', help = 'left out: Persons' },
          { 'age', 'heading', help = 'left out: All ages' },
          { 'category_type', 'heading', help = 'what the categories are of: Sex, IMD quintile' },
          { 'category', 'heading', help = 'the category; empty: the total' },
          { 'note', 'heading', help = 'note on the figure' },
          { 'compared_to_england', 'heading', help = "the publisher's own comparison" },
          { 'recent_trend', 'heading', help = "the publisher's own trend" },
          { 'where', 'records', default = {}, help = 'the rows that are read; left out: all',
            fields = {
              { 1, 'heading', as = 'column', required = true, help = 'the column that decides' },
              { 'one_of', 'text|list', help = 'what it must hold' },
              { 'none_of', 'text|list', help = 'what it must not hold' },
            } },
          { 'markers', 'map', of = { 'not given', 'not available', 'confidential or suppressed', 'not applicable', 'of low reliability',
                                     'rounds to zero but is not zero', 'none recorded in the survey' },
            default = {}, help = 'what stands where a figure is missing -> why, beside the usual [c], [x], [z]' },
          { 'indicator', 'record', help = 'one figure a row: which one it is',
            fields = {
              { 'key', 'text', required = true, help = "its key; a * stands for the column's text: council/*" },
              { 'column', 'heading', help = 'the column that names it; several are joined' },
              { 'name', 'text', help = "name shown in tables and charts; left out: the column's text" },
              { 'unit', 'heading', help = 'unit of the value' },
              { 'decimals', 'integer', help = 'decimal places shown' },
              { 'multiplier', 'number', help = 'the published number times this: 100 where 0.12 stands for 12%' },
            } },
          { 'value', 'heading', help = 'one figure a row: the value' },
          { 'lower_ci_95', 'heading', help = 'lower 95% confidence limit' },
          { 'upper_ci_95', 'heading', help = 'upper 95% confidence limit' },
          { 'lower_ci_99_8', 'heading', help = 'lower 99.8% confidence limit' },
          { 'upper_ci_99_8', 'heading', help = 'upper 99.8% confidence limit' },
          { 'count', 'heading', help = 'numerator' },
          { 'denominator', 'heading', help = 'denominator' },
          { 'values', 'records', help = 'several figures a row: the columns that hold them',
            fields = {
              { 1, 'text', as = 'key', required = true, help = "key of the figures, publisher first: mhclg/imd-rank; a * as in value" },
              { 'name', 'text', required = true, help = 'name shown in tables and charts' },
              { 'unit', 'text', help = 'unit of the value' },
              { 'decimals', 'integer', help = 'decimal places shown' },
              { 'multiplier', 'number', help = 'the published number times this: 100 where 0.12 stands for 12%' },
              { 'value', 'heading', help = 'the value; a * reads every column that fits, each as an indicator of its own' },
              { 'count', 'heading', help = 'numerator' },
              { 'denominator', 'heading', help = 'denominator' },
              { 'lower_ci_95', 'heading', help = 'lower 95% confidence limit' },
              { 'upper_ci_95', 'heading', help = 'upper 95% confidence limit' },
              { 'lower_ci_99_8', 'heading', help = 'lower 99.8% confidence limit' },
              { 'upper_ci_99_8', 'heading', help = 'upper 99.8% confidence limit' },
              { 'period', 'heading', help = 'where it differs from that of the file' },
              { 'sex', 'heading', help = 'where it differs' },
              { 'age', 'heading', help = 'where it differs' },
              { 'category_type', 'heading', help = 'where it differs' },
              { 'category', 'heading', help = 'where it differs' },
              { 'note', 'heading', help = 'where it differs' },
            } },
          { 'keep', { 'table' }, help = "no figures: the rows are kept as they are, for store:table 'NAME'" },
        },
        example = [[
dataset{ id = 'fuel_poverty_by_la', name = 'Fuel poverty by local authority', source = 'DESNZ', licence = 'OGL v3.0',
         file = 'Sub-regional_fuel_poverty_statistics_*.xlsx', sheet = 'Table 2',
         area_code = 'Local Authority code', area_name = { 'D', 'C', 'B' }, period = { file = 1 },
         values = { { 'desnz/fuel-poverty', name = 'Households in fuel poverty', unit = '%',
                      value = 'Proportion of households fuel poor (%)',
                      count = 'Number of households in fuel poverty', denominator = 'Number of households' } } }]] },
    } },

  { noun = 'review', folder = 'reviews',
    help = 'An indicator review: which set, for which areas, against what, since when.',
    fields = {
      { 'id', 'id', required = true, help = 'short name; names the output folder too' },
      { 'name', 'text', required = true, help = 'title of the page' },
      { 'set', 'id', required = true, help = 'the indicator set' },
      { 'areas', 'id', required = true, help = 'an area group of the dataset area_groups' },
      { 'benchmark', 'text', default = 'E92000001', help = 'area code that values are compared to' },
      { 'region', 'text', help = 'area code that values are compared to as well: the region' },
      { 'group_area', 'text', help = 'area code of the areas together, such as a combined authority: its published figure stands where none can be rebuilt' },
      { 'population', 'text', default = 'fingertips-next/92708', help = 'key of the resident population that weighs areas where nothing else does' },
      { 'baseline', 'text', default = '2022', help = 'time period that change is counted from' },
      { 'synthetic', 'boolean', default = false, help = 'the figures are invented: labelled so on every page and chart' },
    },
    example = [[
review{ id = 'merseyside', name = 'Work in Merseyside', set = 'work', areas = 'cheshire_and_merseyside' }]] },

  { noun = 'chart', folder = 'charts',
    help = 'A kind of chart: a function from a frame to marks. `draw(frame, options)` returns plot{...}.',
    fields = {
      { 'id', 'id', required = true, help = 'short name of the kind' },
      { 'name', 'text', required = true, help = 'name shown in help' },
      { 'help', 'text', help = 'what it is for and the columns it needs' },
      { 'draw', 'function', required = true, help = 'function(frame, options) that returns plot{...}' },
    },
    example = [[
chart{ id = 'dots', name = 'Dots by year', draw = function(f)
  return plot{ title = 'Values by year', alt = 'Dots', x = { kind = 'year' }, y = {},
               marks = { { 'points', x = f.time_period, y = f.value } } }
end }]] },

  { noun = 'command', folder = 'commands',
    help = 'A command of the hiap program: `hiap ID ARGUMENTS`.',
    fields = {
      { 'id', 'id', required = true, help = 'the word typed after hiap' },
      { 'help', 'text', required = true, help = 'one line for `hiap help`' },
      { 'usage', 'text', required = true, help = 'the command line, as typed' },
      { 'arguments', 'list', default = {}, help = 'names of the positional arguments, in order; a name ending in ? may be left out' },
      { 'options', 'records', default = {}, help = 'what may be given as --NAME VALUE',
        fields = {
          { 1, 'id', as = 'name', required = true, help = 'args.NAME in the function' },
          { 2, { 'text', 'number', 'integer', 'switch' }, as = 'type', required = true, help = 'what is given; a switch has no value and is true' },
          { 3, 'text', as = 'help', required = true, help = 'one line for `hiap ID --help`' },
        } },
      { 'examples', 'list', default = {}, help = 'command lines a reader can copy' },
      { 'run', 'function', required = true, help = 'function(args): args.NAME for each argument and option' },
    },
    example = [[
command{ id = 'hello', help = 'Greet an area', usage = 'hiap hello NAME', arguments = { 'name' },
         run = function(args) print('Hello, ' .. args.name) end }]] },
}
