# SPDX-License-Identifier: GPL-3.0-or-later
# Commands of one's own: arguments, options, help, and what is said when they are wrong.

case arguments and options of each type
file scripts/commands/greet.lua
command{ id = 'greet', help = 'Greet an area', usage = 'hiap greet AREA [OTHER]', arguments = { 'area', 'other?' },
         options = { { 'times', 'integer', 'how often' }, { 'share', 'number', 'a number' }, { 'tone', 'text', 'how' },
                     { 'loud', 'switch', 'in capitals' } },
         examples = { 'hiap greet Halton --loud' },
         run = function(args)
           print(args.area, args.other, args.times, args.share, args.tone, args.loud)
         end }
shell
hiap greet Halton
hiap greet Halton Wirral --times 3 --share=0.5 --tone 'very kind' --loud
hiap greet --help
gives
Halton	nil	nil	nil	nil	nil
Halton	Wirral	3	0.5	very kind	true
Greet an area.

Usage: hiap greet AREA [OTHER]

Options
  --times TIMES            how often
  --share SHARE            a number
  --tone TONE              how
  --loud                   in capitals

Examples
  hiap greet Halton --loud
end case

case what is typed wrong
file scripts/commands/greet.lua
command{ id = 'greet', help = 'Greet an area', usage = 'hiap greet AREA', arguments = { 'area' },
         options = { { 'times', 'integer', 'how often' }, { 'loud', 'switch', 'in capitals' } },
         run = function(args) print(args.area) end }
shell
for words in "" "a b" "a --tims 3" "a --times" "a --times x" "a --times 1.5" "a --loud=yes"; do
  hiap greet $words 2>&1; echo "exit $?"
done
gives
hiap greet: AREA is missing
    hint: hiap greet AREA
exit 2
hiap greet: 'b' is one argument too many
    hint: hiap greet AREA
exit 2
hiap greet: unknown option '--tims'
    hint: did you mean '--times'?
exit 2
hiap greet: --times needs a value
    hint: how often
exit 2
hiap greet: --times needs a whole number, not 'x'
    hint: how often
exit 2
hiap greet: --times needs a whole number, not '1.5'
    hint: how often
exit 2
hiap greet: --loud takes no value
    hint: hiap greet --help
exit 2
end case

case options are checked when they are declared
run
command{ id = 'greet', help = 'Greet', usage = 'hiap greet', options = { { 'times', 'int', 'how often' } }, run = print }
fails
script.lua:1: command 'greet': options: type is 'int', which is none of its words
    1 | iap greet', options = { { 'times', 'int', 'how often' } }, run = print }
      |                                     ^^^
    hint: use one of: 'text', 'number', 'integer', 'switch'
end case

case an option without its help
run
command{ id = 'greet', help = 'Greet', usage = 'hiap greet', options = { { 'times', 'integer' } }, run = print }
fails
script.lua:1: command 'greet': options: the field 'help' is missing
    1 | command{ id = 'greet', help = 'Greet', usage = 'hiap greet', options = { { 'times', 'integer' } }, run = print
    hint: help (one line for `hiap ID --help`)
end case

case a broken script is named whenever its folder is asked for
file scripts/commands/broken.lua
command{ id = 'broken', help = 'x', usage = 'x', run = functon() end }
shell
hiap greet 2>&1; echo "exit $?"
hiap help greet 2>&1; echo "exit $?"
gives
hiap: there is no command 'greet'
    hint: hiap --help lists the commands
exit 2
scripts/commands/broken.lua:1: '}' expected at 'end'
    1 | command{ id = 'broken', help = 'x', usage = 'x', run = functon() end }
      |                                                                  ^^^
    hint: is a comma missing before 'end'?
exit 1
end case

case the same error the second time
file scripts/sets/broken.lua
local t
print(t.x)
run
print(pcall(set, 'local_statistics'))
print(pcall(set, 'local_statistics'))
set{ id = 'mine', name = 'Mine', indicators = { 'unemployment' } }
print(set('mine').name)
gives
false	't' is nil, so it has no fields
false	't' is nil, so it has no fields
Mine
end case
