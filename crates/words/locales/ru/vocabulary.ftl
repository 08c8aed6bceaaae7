### What things are called where the forum's charter has no word of its own for them.
### Each is plain text; every message may use it as a variable of that name: { $member }.

## The forum and who takes part

term-forum = форум
term-charter = устав
term-participant = участник
term-participants = участники
term-member = член
term-members = члены
term-observer = наблюдатель
term-observers = наблюдатели
term-partner = партнёр
term-partners = партнёры

## Organs and offices

term-body = орган
term-bodies = органы
term-office = должность
term-offices = должности
term-summit = саммит
term-ministerial = встреча министров
term-soc = комитет старших должностных лиц
term-swg = рабочая группа
term-secretariat = секретариат
term-chair = председатель
term-chairs = председатели
term-chairmanship = председательство
term-coordinator = координатор
term-coordinators = координаторы
term-co-coordinator = сокоординатор
term-co-coordinators = сокоординаторы

## Talk

term-meeting = заседание
term-meetings = заседания
term-concern = озабоченность
term-concerns = озабоченности
term-challenge = вызов
term-challenges = вызовы
term-linkage = связь
term-linkages = связи
term-claim = утверждение
term-claims = утверждения
term-consultation = консультация
term-consultations = консультации
term-position = позиция
term-positions = позиции

## Texts

term-text = документ
term-texts = документы
term-provision = положение
term-provisions = положения
term-decision = решение
term-decisions = решения
term-set-aside = отложенный вопрос
term-set-asides = отложенные вопросы
term-chairs-statement = заявление председателя
term-term = термин
term-terms = термины

## Deeds

term-catalogue = каталог
term-dimension = измерение
term-dimensions = измерения
term-area = область
term-areas = области
term-measure = мера
term-measures = меры
term-plan = план
term-plans = планы
term-activity = мероприятие
term-activities = мероприятия
term-undertaking = добровольное обязательство
term-undertakings = добровольные обязательства
term-report = сообщение
term-reports = сообщения
term-review = обзор
term-reviews = обзоры
term-contact = контактный пункт
term-contacts = контактные пункты
