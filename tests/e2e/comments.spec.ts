import { expect, type Page } from '@playwright/test'
import type { PrismaClient } from '@/server/db/generated/client'
import { makeLink } from '../factories/guests'
import { makeMap } from '../factories/map'
import { makeOwnedWorkspace } from '../factories/people'
import { test } from '../setup/e2e'
import { e2eSecret } from '../setup/server-process'
import { expectAccessible } from './steps/accessible'
import { beginOn, commentSaying, commentsPanel, discussion, pinOn, send } from './steps/comments'
import { card, expectCards, expectSaved, mapOf } from './steps/map'

const titles = ['Search', 'Pay', 'Unpack']

async function makeTalkedMap(db: PrismaClient) {
  const { workspace, owner } = await makeOwnedWorkspace({ db })
  const { journeyId } = await makeMap({ db }, workspace, titles)
  const journey = { workspaceId: workspace.id, id: journeyId }
  return { owner, journey, address: `/w/${workspace.slug}/journeys/${journeyId}` }
}

/** Somebody with a link opens the map in a browser of their own. */
async function comeAsGuest(
  page: Page,
  db: PrismaClient,
  journey: { workspaceId: string; id: string },
  role: 'commenter' | 'viewer',
  name: string,
): Promise<void> {
  const link = await makeLink({ db, secret: e2eSecret }, journey, { role })
  await page.goto(`/j/${link.token}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
  await expectCards(page, titles)
}

test('a stakeholder comments with a mention, the owner sees it live, answers and resolves', async ({
  page,
  db,
  signIn,
  newBrowser,
}) => {
  const { owner, journey, address } = await makeTalkedMap(db)
  await signIn(owner)
  await page.goto(address)
  await expectCards(page, titles)
  const guest = await (await newBrowser()).newPage()
  await comeAsGuest(guest, db, journey, 'commenter', 'Gita')

  // The owner begins, so that the guest may name them.
  const opening = await beginOn(page, 'Pay')
  await opening.fill('Is this **really** needed?')
  await send(page, opening)
  await expect(discussion(page).locator('strong')).toHaveText('really')
  await page.keyboard.press('Escape')
  await expect(pinOn(guest, 'Pay')).toHaveAccessibleName(/: 1 unread of 1$/)

  const field = await beginOn(guest, 'Search')
  await field.pressSequentially('Ask @')
  const people = guest.getByRole('listbox', { name: 'People to mention' })
  await expect(people.getByRole('option')).toHaveCount(1)
  await field.press('Enter')
  await expect(field).toHaveValue(`Ask @${owner.name} `)
  await field.pressSequentially(
    'about <img src=x onerror=alert(1)> and [this](javascript:alert(1))',
  )
  await send(guest, field)
  const own = discussion(guest)
  await expect(own.locator('.comment-mention')).toHaveText(`@${owner.name}`)
  await expect(own.locator('.comment-text img, .comment-text a')).toHaveCount(0)
  await expect(own).toContainText('<img src=x onerror=alert(1)>')

  await expect(pinOn(page, 'Search')).toHaveAccessibleName(/Comment by Gita on Search: 1 unread/)
  await expect(page.getByRole('log', { name: 'New comments' })).toContainText('Gita')
  await page.getByRole('button', { name: 'Comments: 1 unread' }).click()
  await expect(commentsPanel(page)).toContainText('You are mentioned')
  await commentSaying(commentsPanel(page), 'Ask').getByRole('button').click()
  const answer = commentsPanel(page).getByRole('textbox', { name: 'Answer' })
  await answer.fill('I do not know\nyet.')
  await send(page, answer)
  await expect(page.getByRole('button', { name: 'Comments', exact: true })).toBeVisible()
  await expect(commentSaying(own, 'I do not know')).toBeVisible()

  // A reaction, seen by the other.
  await commentSaying(own, 'I do not know').hover()
  await commentSaying(own, 'I do not know').getByRole('button', { name: 'React' }).click()
  await guest.getByRole('button', { name: 'thumbs up yes agree good' }).click()
  await expect(commentsPanel(page).getByRole('button', { name: 'thumbs up: Gita' })).toBeVisible()

  await commentsPanel(page).getByRole('button', { name: 'Resolve' }).click()
  await expect(own.getByText(`Resolved by ${owner.name}`)).toBeVisible()
  await own.getByRole('button', { name: 'Reopen' }).click()
  await expect(commentsPanel(page).getByRole('button', { name: 'Resolve' })).toBeVisible()
})

test('one’s own comment is edited, removed and brought back', async ({ page, db, signIn }) => {
  const { owner, address } = await makeTalkedMap(db)
  await signIn(owner)
  await page.goto(address)
  await expectCards(page, titles)
  const field = await beginOn(page, 'Search')
  await field.fill('Frist')
  await send(page, field)
  const answer = discussion(page).getByRole('textbox', { name: 'Answer' })
  await answer.fill('Second')
  await send(page, answer)

  const more = async (text: string, item: string) => {
    await commentSaying(discussion(page), text).hover()
    await commentSaying(discussion(page), text)
      .getByRole('button', { name: 'More about this comment' })
      .click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await more('Frist', 'Edit')
  const edit = discussion(page).getByRole('textbox', { name: 'Edit the comment' })
  await edit.fill('First')
  await edit.press('Control+Enter')
  await expect(commentSaying(discussion(page), 'First')).toContainText('edited')

  await more('First', 'Remove')
  await expect(discussion(page)).toContainText('A comment was removed.')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(commentSaying(discussion(page), 'First')).toBeVisible()

  await more('First', 'Make a note')
  await expect(card(page, `First\n— ${owner.name}`)).toBeVisible()
})

test('a picture is attached, taken off, and shown to the other', async ({
  page,
  db,
  signIn,
  newBrowser,
}) => {
  const { owner, journey, address } = await makeTalkedMap(db)
  await signIn(owner)
  await page.goto(address)
  await expectCards(page, titles)
  const guest = await (await newBrowser()).newPage()
  await comeAsGuest(guest, db, journey, 'commenter', 'Gita')
  const field = await beginOn(guest, 'Search')
  const choose = async (name: string, mimeType: string, buffer: Buffer) => {
    const chooser = guest.waitForEvent('filechooser')
    await guest.getByRole('button', { name: 'Attach a picture' }).click()
    await (await chooser).setFiles({ name, mimeType, buffer })
  }
  await choose('page.svg', 'image/svg+xml', Buffer.from('<svg onload="alert(1)"/>'))
  await expect(guest.getByText('A comment takes PNG, JPEG and WebP pictures.')).toBeVisible()
  const shot = await guest.screenshot()
  await choose('one.png', 'image/png', shot)
  await choose('two.png', 'image/png', shot)
  const attached = guest.getByRole('list', { name: 'Attached pictures' }).getByRole('listitem')
  await expect(attached.getByRole('img', { includeHidden: true })).toHaveCount(2)
  await guest.getByRole('button', { name: 'Take picture 1 off' }).click()
  await expect(attached).toHaveCount(1)
  await field.fill('See here')
  await send(guest, field)
  await pinOn(page, 'Search').click()
  const picture = discussion(page).getByRole('img', { name: 'Attached by Gita' })
  await expect(picture).toBeVisible()
  const isDrawn = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth > 0)
  await expect.poll(isDrawn).toBe(true)
})

test('everything about comments goes by the keyboard, and breaks no rule of accessibility', async ({
  page,
  db,
  signIn,
}) => {
  const { owner, address } = await makeTalkedMap(db)
  await signIn(owner)
  await page.goto(address)
  await expectCards(page, titles)
  for (const title of ['Search', 'Pay']) {
    const field = await beginOn(page, title)
    await field.fill(`On ${title}`)
    await expectAccessible(page, 'a comment that is written')
    await send(page, field)
    await page.keyboard.press('Escape')
    await expect(discussion(page)).toHaveCount(0)
    await expect(pinOn(page, title)).toBeFocused()
  }
  await pinOn(page, 'Search').focus()
  await page.keyboard.press('n')
  await expect(pinOn(page, 'Pay')).toBeFocused()
  await page.keyboard.press('Shift+n')
  await page.keyboard.press('Enter')
  await expect(discussion(page)).toContainText('On Search')
  await expectAccessible(page, 'a discussion at its pin')
  await discussion(page).getByRole('button', { name: 'Resolve' }).focus()
  await page.keyboard.press('n')
  await expect(discussion(page)).toContainText('On Pay')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Shift+c')
  const rows = commentsPanel(page).getByRole('list', { name: 'Discussions' })
  await rows.getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.getByRole('button').nth(1)).toBeFocused()
  await expectAccessible(page, 'the panel')
  await page.keyboard.press('Enter')
  await expect(commentsPanel(page)).toContainText('On Search')
  await expectAccessible(page, 'a discussion in the panel')
  await commentsPanel(page).getByRole('button', { name: 'Back to all discussions' }).click()
  await commentsPanel(page).getByRole('searchbox').fill('on PAY')
  await expect(rows.getByRole('button')).toHaveCount(1)
  await expect(rows.locator('mark')).toHaveText('On Pay')
})

test('a draft outlives a reload, and words that could not be sent are kept', async ({
  page,
  db,
  signIn,
  faults,
}) => {
  faults.expect(/status of 503/)
  const { owner, address } = await makeTalkedMap(db)
  await signIn(owner)
  await page.goto(address)
  await expectCards(page, titles)
  const field = await beginOn(page, 'Search')
  await field.fill('Half a thou')
  await page.reload()
  await expectCards(page, titles)
  await page.keyboard.press('Shift+c')
  await commentsPanel(page).getByRole('list', { name: 'Drafts' }).getByRole('button').click()
  const again = commentsPanel(page).getByRole('textbox', { name: 'Write a comment' })
  await expect(again).toHaveValue('Half a thou')

  await page.route('**/api/trpc/comment.begin*', (route) => route.fulfill({ status: 503 }))
  await again.press('Control+Enter')
  await expect(commentsPanel(page).getByText('Not sent.')).toBeVisible()
  await page.unroute('**/api/trpc/comment.begin*')
  await page.reload()
  await expectCards(page, titles)
  await pinOn(page, 'Search').click()
  await expect(discussion(page)).toContainText('Half a thou')
  await discussion(page).getByRole('button', { name: 'Try again' }).click()
  await expect(discussion(page).getByText('Not sent.')).toHaveCount(0)
  await expect(
    commentSaying(discussion(page), 'Half a thou').getByRole('button', { name: 'React' }),
  ).toBeAttached()
})

test('a thread outlives its card, and a link leads to it', async ({ page, db, signIn }) => {
  const { owner, journey, address } = await makeTalkedMap(db)
  await signIn(owner)
  await page.goto(address)
  await expectCards(page, titles)
  const field = await beginOn(page, 'Search')
  await field.fill('Who looks after this?')
  await send(page, field)
  await page.keyboard.press('Escape')
  await card(page, 'Search').click()
  await page.keyboard.press('Delete')
  await expect(card(page, 'Search')).toBeHidden()
  await expect(pinOn(page, 'Search')).toHaveCount(0)
  await page.keyboard.press('Shift+c')
  const away = commentsPanel(page).getByRole('region', {
    name: 'On what was removed from the map',
  })
  await expect(away).toContainText('Search')
  await mapOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect(pinOn(page, 'Search')).toBeVisible()
  await expect(away).toHaveCount(0)
  await expectSaved(page)

  const thread = await db.thread.findFirstOrThrow({ where: { journeyId: journey.id } })
  const comment = await db.comment.findFirstOrThrow({ where: { threadId: thread.id } })
  await page.goto(`${address}?thread=${thread.id}&comment=${comment.id}`)
  await expect(discussion(page).locator('[data-marked]')).toContainText('Who looks after this?')
  await expect(page).toHaveURL(new RegExp(`${address}$`))
})

test('a link to look shows no trace of what a team says', async ({
  page,
  db,
  signIn,
  newBrowser,
}) => {
  const { owner, journey, address } = await makeTalkedMap(db)
  await signIn(owner)
  await page.goto(address)
  await expectCards(page, titles)
  const field = await beginOn(page, 'Search')
  await field.fill('Between us')
  await send(page, field)
  const guest = await (await newBrowser()).newPage()
  await comeAsGuest(guest, db, journey, 'viewer', 'Vera')
  await expect(guest.getByRole('button', { name: /^Comments/ })).toHaveCount(0)
  await expect(pinOn(guest, 'Search')).toHaveCount(0)
  await expect(guest.getByRole('toolbar', { name: 'Tools' })).toHaveCount(0)
  await guest.keyboard.press('c')
  await card(guest, 'Search').click()
  await expect(guest.getByRole('textbox', { name: 'Write a comment' })).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a guest comments in a sheet from below', async ({ page, db }) => {
    const { journey } = await makeTalkedMap(db)
    await comeAsGuest(page, db, journey, 'commenter', 'Gita')
    await page.getByRole('button', { name: 'Comment', exact: true }).tap()
    await card(page, 'Search').tap()
    const sheet = page.getByRole('dialog', { name: 'Comments' })
    const field = sheet.getByRole('textbox', { name: 'Write a comment' })
    await field.fill('From the bus')
    await sheet.getByRole('button', { name: 'Send' }).tap()
    await expect(commentSaying(sheet, 'From the bus')).toBeVisible()
    await sheet.getByRole('button', { name: 'Close', exact: true }).tap()
    await pinOn(page, 'Search').tap()
    await expect(commentSaying(sheet, 'From the bus')).toBeVisible()
  })
})
