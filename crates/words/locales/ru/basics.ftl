### Small words that every face uses.

yes = да
no = нет
possibly = возможно

## How sure a source is

confidence = достоверность
confidence-high = высокая
confidence-medium = средняя
confidence-low = низкая

## How open an entry is

level = уровень доступа
level-public = открытый
level-forum = форум
level-addressees = адресаты
level-desk = рабочее место
level-public-about = для всех
level-forum-about = для всех, кто входит в число: { $members }
level-addressees-about = только для названных адресатов
level-desk-about = только для этого рабочего места

## Done here, or told by a source

live = совершено здесь
reported = по сообщению источника
live-about = совершено здесь тем, кто имеет на это право
reported-about = источник сообщает, что это произошло

## Statuses, as lists and tables show them

status-adopted = принято
status-adopted-in-part = принято частично
status-in-part = частично
status-agreed-as-basis = согласовано как основа
status-as-basis = как основа
status-endorsed = одобрено
status-signed = подписано
status-noted = принято к сведению
status-referred = передано на рассмотрение
status-withdrawn = отозвано
status-set-aside = отложено
status-revived = возобновлено
status-no-consensus-recorded = консенсус не зафиксирован
status-planned = запланировано
status-held = проведено
status-postponed = перенесено
status-dropped = снято с плана
status-not-known-to-have-been-held = сведений о проведении нет
status-listed = включено в каталог
status-activated = введено в действие

## What is not known, and who says so

none-recorded = записей нет
date-not-known = дата не известна
sources-differ = источники расходятся
according-to = согласно источнику: { $source }
no-reply-recorded = ответ не зафиксирован
no-undertaking-recorded = { $undertaking }: записей нет
no-report-recorded = { $report }: записей нет
no-consensus-recorded = консенсус не зафиксирован
last-known-holder = последний известный обладатель должности

## Sources and times

source = источник
sources = источники
recorded = записано
recorded-on = записано: { $date }
true-from = действительно с: { $date }
as-of = по состоянию на: { $date }
known-at = по сведениям на: { $date }
