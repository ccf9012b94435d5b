// Searches and sorts the table of rows. Without it the page says all the same.
(() => {
  const table = document.getElementById('rows')
  if (!table) return
  const search = document.getElementById('search')
  const filter = document.getElementById('filter')
  const shown = document.getElementById('shown')
  const heads = [...table.tHead.rows[0].cells]
  const body = table.tBodies[0]
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const rows = [...body.rows].map(row => ({ row, text: plain([...row.cells].map(c => c.textContent).join('\n')) }))
  const count = n => n.toLocaleString(document.documentElement.lang)

  const find = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean)
    let found = 0
    for (const { row, text } of rows) {
      const keep = (!filter.value || row.className === filter.value) && words.every(word => text.includes(word))
      row.hidden = !keep
      if (keep) found++
    }
    shown.textContent = shown.dataset.shown.replace('{n}', count(found)).replace('{of}', count(rows.length))
  }

  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare
  const sort = at => {
    const up = heads[at].ariaSort !== 'ascending'
    const isNumber = heads[at].className === 'n'
    const value = row => row.cells[at].textContent
    const order = (a, b) => {
      const x = value(a.row), y = value(b.row)
      if (!x || !y) return !x - !y
      return (isNumber ? x - y : compare(x, y)) * (up ? 1 : -1)
    }
    heads.forEach((head, i) => { head.ariaSort = i === at ? (up ? 'ascending' : 'descending') : 'none' })
    rows.sort(order)
    body.append(...rows.map(r => r.row))
  }

  heads.forEach((head, at) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    button.addEventListener('click', () => sort(at))
    head.append(button)
    head.ariaSort = at === 0 ? 'ascending' : 'none'
  })
  search.addEventListener('input', find)
  filter.addEventListener('change', find)
  document.querySelector('.controls').hidden = false
})()
