### What views say: threads, ledgers, plans, handover.

## Threads

## Decisions and set-asides

## Plan and held

## Offices and meetings

## Claims and conflicts

## Review

## Handover
