-- SPDX-License-Identifier: GPL-3.0-or-later
-- draw('trend', frame, options): a chart of a kind that a chart script declares.

local words, native = ...
local declare = native.modules.declare

function words.draw(kind, f, options)
  local spec = declare.get('chart', kind)
  if options ~= nil and type(options) ~= 'table' then
    native.fail(("draw('%s', frame, options): the options must be a table"):format(kind), { token = kind })
  end
  return spec.draw(f, options or {})
end
